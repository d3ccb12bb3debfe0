import { describe, expect, it } from 'vitest';
import { createRoleSql } from './app-role';
import { scramVerifier } from './scram-verifier';

describe('the verifier of a password', () => {
  it('is the one of RFC 7677’s example', () => {
    // Its proof and signature were computed from these keys.
    const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64');
    expect(scramVerifier('pencil', salt)).toBe(
      'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
    );
  });

  it('stands in place of the password in the statement that a server may log (trust 15)', () => {
    const sql = createRoleSql({ user: 'longview_app', password: 'the secret itself' });
    expect(sql).toContain("PASSWORD 'SCRAM-SHA-256$4096:");
    expect(sql).not.toContain('the secret itself');
  });
});
