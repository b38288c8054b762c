/**
 * How a count is known: `unique` only one vector prints so, `chosen` one of several, `nearest` none
 * prints so, `stated` the text gives it, `own` a user's data.
 */
export type CountBasis = 'unique' | 'chosen' | 'nearest' | 'stated' | 'own';
