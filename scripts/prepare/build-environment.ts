import { hkdfSync } from 'node:crypto';

/**
 * The environment of a build. Instances that build the same sources apart, with the same
 * `NEXTAUTH_SECRET`, get the same name of the build and the same ids of server actions, so that any
 * of them answers a form that another one sent.
 *
 * @param fingerprint the hash of the sources, which `next.config.ts` makes the build's name.
 */
export function buildEnvironment(env: NodeJS.ProcessEnv, fingerprint: string): NodeJS.ProcessEnv {
  const secret = env.NEXTAUTH_SECRET;
  return {
    // Next's key for ids and bound values of server actions: random unless it is given.
    ...(secret && { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey(secret) }),
    ...env,
    NODE_ENV: 'production',
    BUILD_FINGERPRINT: fingerprint,
  };
}

function actionsKey(secret: string): string {
  return Buffer.from(hkdfSync('sha256', secret, '', 'server actions', 32)).toString('base64');
}
