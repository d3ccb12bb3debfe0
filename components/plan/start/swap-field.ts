/** The field of an address that says which goal has the place of a strategy's suggested one. */
export const swapField = (strategyKey: string) => `goal.${strategyKey}`;
