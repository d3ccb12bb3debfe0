import nextEnv from '@next/env';
import { projectDirectory } from './paths';

/**
 * Reads `.env` files as Next.js does, so that the commands and the app see the same settings.
 * Variables that are set in the environment already win.
 */
export function loadEnvironment(mode: 'production' | 'development' = 'production'): void {
  nextEnv.loadEnvConfig(projectDirectory, mode === 'development', {
    info: () => {},
    error: console.error,
  });
}
