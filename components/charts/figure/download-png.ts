/** Twice the drawing's own size: sharp on paper and on a dense screen. */
const SCALE = 2;

/**
 * Fetches a standalone SVG, draws it as a PNG and hands that to the browser as a download.
 *
 * @throws Error when the SVG cannot be fetched, read or drawn
 */
export async function downloadPng(svgHref: string): Promise<void> {
  const response = await fetch(svgHref);
  if (!response.ok) throw new Error(`The chart's SVG answered ${response.status}.`);
  save(await svgToPng(await response.text()), pngName(response));
}

async function svgToPng(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return await draw(image);
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function draw(image: HTMLImageElement): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const context = canvas.getContext('2d');
  if (!context || canvas.width === 0) throw new Error('The chart has no size to draw.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!png) throw new Error('The browser made no picture.');
  return png;
}

function save(png: Blob, name: string) {
  const url = URL.createObjectURL(png);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // A download that has begun keeps its own reference to the blob.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The SVG's own name, with its date: `pace-2028-03-31.png`. */
function pngName({ headers }: Response): string {
  const [, stem] = /filename="([^"]+)\.svg"/.exec(headers.get('Content-Disposition') ?? '') ?? [];
  return `${stem ?? 'chart'}.png`;
}
