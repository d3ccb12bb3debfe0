import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { modulesDirectory, projectDirectory, stateDirectory } from './project.mjs';
import { projectNode } from './project-node.mjs';

const schema = path.join(projectDirectory, 'prisma', 'schema.prisma');
const client = path.join(projectDirectory, 'lib/server/database/generated/prisma/client.ts');
const stamp = path.join(stateDirectory, 'prisma-client');

/** Generates the Prisma client when there is none for this schema and this version of Prisma. */
export async function preparePrismaClient() {
  if (!isFresh()) await withLock(() => isFresh() || generate());
}

function fingerprint() {
  const generator = path.join(modulesDirectory, 'prisma', 'package.json');
  const hash = createHash('sha256');
  for (const file of [schema, generator]) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function isFresh() {
  try {
    return existsSync(client) && readFileSync(stamp, 'utf8') === fingerprint();
  } catch {
    return false;
  }
}

function generate() {
  const wanted = fingerprint();
  const cli = path.join(modulesDirectory, 'prisma', 'build', 'index.js');
  const result = spawnSync(projectNode(), [cli, 'generate', '--schema', schema], {
    cwd: projectDirectory,
    // Prisma would download an engine that generating does not use; the path of any program
    // prevents that.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: projectNode() },
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    throw new Error(`The Prisma client could not be generated:\n${result.stdout}${result.stderr}`);
  }
  mkdirSync(stateDirectory, { recursive: true, mode: 0o711 });
  writeFileSync(stamp, wanted);
}
