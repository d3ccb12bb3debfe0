import { fetchRaw } from './fetch-raw';
import { type FirstByte, measureFirstBytes } from './first-byte';
import { loadInTurns, medianSpeed, type Speed, type Target } from './load';
import { median } from './median';

export interface Page extends Target {
  readonly name: string;
}

/** How large a page is: its HTML before compression, data for the browser included. */
interface Size {
  readonly bytes: number;
  readonly elements: number;
}

export interface PageSpeed {
  readonly name: string;
  readonly size: Size;
  readonly own: Speed;
  /** A bare page of the same number of bytes and elements. */
  readonly bare: Speed;
  /** Requests per second relative to the bare page: the median of the rounds' ratios. */
  readonly share: number;
  /** The same relative to a bare page of as many bytes in {@link FEW} elements. */
  readonly textShare: number;
  /** Time to first byte of the page and of the bare one. */
  readonly firstByte: readonly [own: FirstByte, bare: FirstByte];
}

export const FEW = 20;

/** Load-tests each page in turns with bare pages of its size. */
export async function measureSpeed(
  { address, pid }: { address: string; pid: number },
  pages: readonly Page[],
): Promise<PageSpeed[]> {
  const sets = await Promise.all(
    pages.map(async (page) => {
      const size = await sizeOf(page);
      const [none, bytes] = [await sizeOf(bareTarget(address, 0, 0)), size.bytes];
      const elements = size.elements - none.elements;
      return {
        page,
        size,
        bare: await bareOfSize(address, bytes, elements),
        bareText: await bareOfSize(address, bytes, FEW),
      };
    }),
  );
  const targets = sets.flatMap(({ page, bare, bareText }) => [page, bare, bareText]);
  const speeds = await loadInTurns(targets, pid);
  const roundsOf = (target: Target) => speeds[targets.indexOf(target)] ?? [];
  const measured: PageSpeed[] = [];
  for (const { page, size, bare, bareText } of sets) {
    measured.push({
      name: page.name,
      size,
      own: medianSpeed(roundsOf(page)),
      bare: medianSpeed(roundsOf(bare)),
      share: shareOf(roundsOf(page), roundsOf(bare)),
      textShare: shareOf(roundsOf(page), roundsOf(bareText)),
      firstByte: await measureFirstBytes(page, bare),
    });
  }
  return measured;
}

/** The median of the rounds' ratios: other load of the machine affects consecutive rounds alike. */
function shareOf(own: readonly Speed[], bare: readonly Speed[]): number {
  return median(
    own.map(
      ({ requestsPerSecond }, round) =>
        requestsPerSecond / (bare[round]?.requestsPerSecond ?? Number.NaN),
    ),
  );
}

async function sizeOf(target: Target): Promise<Size> {
  const { body } = await fetchRaw(target);
  const markup = body.toString().replace(/<script\b.*?<\/script>/gs, '');
  return { bytes: body.length, elements: markup.match(/<[a-z]/g)?.length ?? 0 };
}

function bareTarget(address: string, characters: number, elements: number): Target {
  return { url: `${address}/bare/${characters}/${elements}` };
}

/** The bare page whose response has that many bytes, which grow linearly with its text. */
async function bareOfSize(address: string, bytes: number, elements: number): Promise<Target> {
  const [short, long] = [10 * elements, 60 * elements];
  const low = await sizeOf(bareTarget(address, short, elements));
  const high = await sizeOf(bareTarget(address, long, elements));
  const perCharacter = (high.bytes - low.bytes) / (long - short);
  const characters = short + (bytes - low.bytes) / perCharacter;
  return bareTarget(address, Math.max(elements, Math.round(characters)), elements);
}
