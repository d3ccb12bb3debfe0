import 'server-only';
import type { Metadata } from 'next';
import { getUserOrDemo } from '@/lib/server/identity';

/** `generateMetadata` of the layouts that a demo has pages in: its tabs say that they are a demo's. */
export async function demoTitles(): Promise<Metadata> {
  const user = await getUserOrDemo();
  if (user?.role !== 'demo') return {};
  return { title: { absolute: 'Demo · Longview', template: 'Demo · %s · Longview' } };
}

/** `generateMetadata` of a page that says that nothing is there, which no template reaches. */
export async function notFoundTitle(): Promise<Metadata> {
  const user = await getUserOrDemo();
  const title = 'Not found · Longview';
  return { title: { absolute: user?.role === 'demo' ? `Demo · ${title}` : title } };
}

/** The name of a file that is exported: a demo's says so, wherever the file is kept. */
export async function markedFile(name: string): Promise<string> {
  const user = await getUserOrDemo();
  return user?.role === 'demo' ? `demo-${name}` : name;
}
