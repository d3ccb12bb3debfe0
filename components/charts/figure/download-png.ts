/** Twice the drawing's own size: sharp on paper and on a dense screen. */
const SCALE = 2;

/**
 * Fetches a standalone SVG, draws it as a PNG and hands that to the browser as a download.
 *
 * @throws Error when the SVG cannot be fetched, read or drawn
 */
export async function downloadPng(svgHref: string): Promise<void> {
  save(await svgToPng(svgHref), pngName(svgHref));
}

async function svgToPng(href: string): Promise<Blob> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`The chart's SVG answered ${response.status}.`);
  const url = URL.createObjectURL(new Blob([await response.text()], { type: 'image/svg+xml' }));
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

/** `pace.png` for `/plans/…/charts/pace.svg?year=2027`. */
function pngName(svgHref: string): string {
  const [path = ''] = svgHref.split('?');
  return `${
    path
      .split('/')
      .at(-1)
      ?.replace(/\.svg$/, '') || 'chart'
  }.png`;
}
