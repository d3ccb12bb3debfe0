import type { ComponentProps } from 'react';
import { Select } from './select';

type TimeZoneSelectProps = Omit<ComponentProps<typeof Select>, 'options' | 'defaultValue'> & {
  /** IANA names. */
  zone: string;
  zones: readonly string[];
};

export function TimeZoneSelect({ zone, zones, ...control }: TimeZoneSelectProps) {
  return (
    <Select
      {...control}
      key={zone}
      defaultValue={zone}
      options={zones.map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))}
    />
  );
}
