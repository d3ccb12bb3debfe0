import { fetchRaw } from './fetch-raw';
import { loadInTurns, type Speed, type Target } from './load';

export interface Page extends Target {
  readonly name: string;
}

/** How large a page is: its HTML before compression, data for the browser included. */
interface Size {
  readonly bytes: number;
  readonly elements: number;
}

export interface PageSpeed extends Speed {
  readonly name: string;
  readonly size: Size;
  /** A page of as many bytes and elements that does nothing. */
  readonly bare: Speed;
  /** One of as many bytes in {@link FEW} elements. */
  readonly bareText: Speed;
}

export const FEW = 20;

/** Loads each page beside bare ones of its size. */
export async function measureSpeed(address: string, pages: readonly Page[]): Promise<PageSpeed[]> {
  const sets = await Promise.all(
    pages.map(async (page) => {
      const size = await sizeOf(page);
      const [none, bytes] = [await sizeOf(bareTarget(address, 0, 0)), size.bytes];
      const elements = size.elements - none.elements;
      return {
        ...{ page, size },
        bare: await bareOfSize(address, bytes, elements),
        bareText: await bareOfSize(address, bytes, FEW),
      };
    }),
  );
  const targets = sets.flatMap(({ page, bare, bareText }) => [page, bare, bareText]);
  const speeds = await loadInTurns(targets);
  const speedOf = (target: Target) => {
    const speed = speeds[targets.indexOf(target)];
    if (!speed) throw new Error(`${target.url} was not measured.`);
    return speed;
  };
  return sets.map(({ page, size, bare, bareText }) => ({
    ...{ name: page.name, size },
    ...speedOf(page),
    bare: speedOf(bare),
    bareText: speedOf(bareText),
  }));
}

async function sizeOf(target: Target): Promise<Size> {
  const { body } = await fetchRaw(target);
  const markup = body.toString().replace(/<script\b.*?<\/script>/gs, '');
  return { bytes: body.length, elements: markup.match(/<[a-z]/g)?.length ?? 0 };
}

function bareTarget(address: string, characters: number, elements: number): Target {
  return { url: `${address}/bare/${characters}/${elements}` };
}

/** The bare page whose answer is as long as asked: its length grows evenly with its text. */
async function bareOfSize(address: string, bytes: number, elements: number): Promise<Target> {
  const [short, long] = [10 * elements, 60 * elements];
  const low = await sizeOf(bareTarget(address, short, elements));
  const high = await sizeOf(bareTarget(address, long, elements));
  const perCharacter = (high.bytes - low.bytes) / (long - short);
  const characters = short + (bytes - low.bytes) / perCharacter;
  return bareTarget(address, Math.max(elements, Math.round(characters)), elements);
}
