interface Taking {
  readonly key: string;
  readonly goals: readonly { readonly templateKey?: string | null }[];
}

/** The ready-made goals that none of the plan's goals was made from, a dropped one neither. */
export function templatesNotTaken<
  Template extends { readonly strategyKey: string; readonly key: string },
>(strategies: readonly Taking[], templates: readonly Template[]): Template[] {
  return templates.filter(({ strategyKey, key }) => {
    const strategy = strategies.find((one) => one.key === strategyKey);
    return strategy?.goals.every(({ templateKey }) => templateKey !== key) ?? false;
  });
}
