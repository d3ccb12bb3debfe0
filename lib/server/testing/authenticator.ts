import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { AssertionAnswer, RegistrationAnswer } from '@/lib/schemas/identity/passkey';

type Ceremony = {
  challenge: string;
  /** Changes for answers that must be refused. */
  origin?: string;
  rpId?: string;
  userVerified?: boolean;
  counter?: number;
  /** Null leaves it out. */
  userHandle?: string | null;
};

const flags = {
  present: 0x01,
  verified: 0x04,
  backupEligible: 0x08,
  backedUp: 0x10,
  attested: 0x40,
};

function sha256(data: string | Buffer) {
  return createHash('sha256').update(data).digest();
}

function clientData(type: string, { challenge, origin = 'http://localhost:3000' }: Ceremony) {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** A software authenticator: its answers are those that a browser passes on, or invalid variants of them. */
export function makeAuthenticator() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  let handle = '';
  let counter = 0;

  function authenticatorData(ceremony: Ceremony, attested: Buffer = Buffer.alloc(0)) {
    const { rpId = 'localhost', userVerified = true } = ceremony;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(ceremony.counter ?? counter);
    const bits =
      flags.present |
      (userVerified ? flags.verified : 0) |
      (flags.backupEligible | flags.backedUp) |
      (attested.length > 0 ? flags.attested : 0);
    return Buffer.concat([sha256(rpId), Buffer.from([bits]), count, attested]);
  }

  /** The public key as COSE writes an ES256 key in CBOR. */
  function coseKey() {
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    return Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
  }

  return {
    id: id.toString('base64url'),

    register(ceremony: Ceremony & { userId: string }): RegistrationAnswer {
      handle = ceremony.userId;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKey()]);
      const data = authenticatorData(ceremony, attested);
      const size = Buffer.alloc(2);
      size.writeUInt16BE(data.length);
      // {"fmt": "none", "attStmt": {}, "authData": …}
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex'),
        size,
        data,
      ]);
      return {
        id: id.toString('base64url'),
        rawId: id.toString('base64url'),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData('webauthn.create', ceremony).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      };
    },

    sign(ceremony: Ceremony): AssertionAnswer {
      counter += 1;
      const client = clientData('webauthn.get', ceremony);
      const data = authenticatorData(ceremony);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      const userHandle = ceremony.userHandle === undefined ? handle : ceremony.userHandle;
      return {
        id: id.toString('base64url'),
        rawId: id.toString('base64url'),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
          ...(userHandle !== null && { userHandle }),
        },
      };
    },
  };
}
