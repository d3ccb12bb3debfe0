/** In years, of what is not in use: a plan's default. The page on how readiness works says why. */
export const USUAL_HALF_LIFE = 10;
