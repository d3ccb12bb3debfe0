import type { ComponentProps } from 'react';

/** Of a part of a shared plan: 2 on its own page, 4 in a preview. */
export type HeadingLevel = 2 | 4;

export function Heading({
  level,
  ...rest
}: Omit<ComponentProps<'h2'>, 'className'> & { level: HeadingLevel }) {
  const Tag = level === 2 ? 'h2' : 'h4';
  return <Tag {...rest} className="font-serif text-xl font-semibold wrap-anywhere" />;
}
