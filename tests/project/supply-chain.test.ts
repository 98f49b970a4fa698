import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import benchLock from '../../bench/package-lock.json';
import mutantsLock from '../../mutants/package-lock.json';
import lock from '../../package-lock.json';

interface LockedPackage {
  readonly dev?: boolean;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

/** Licences that let Claimline be given on under its own, Apache-2.0. */
const COMPATIBLE = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'ISC',
    'MIT',
  ],
  '(MIT AND BSD-3-Clause)',
]);

/** Comes with a script that runs at its install, and works without: it announces a version scheme. */
const SCRIPT_UNNEEDED = 'node_modules/@apollo/protobufjs';

const packages = packagesOf(lock);
const inProduction = packages.filter(([, { dev }]) => dev !== true);

function packagesOf({ packages }: { readonly packages: object }): [string, LockedPackage][] {
  return Object.entries(packages as Record<string, LockedPackage>).filter(
    ([place]) => place !== '',
  );
}

describe('the packages that the lockfile names', () => {
  it('are all known by their contents, and by no address', () => {
    expect(packages.length).toBeGreaterThan(300);
    for (const named of [packages, packagesOf(benchLock), packagesOf(mutantsLock)]) {
      expect(named.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
      expect(named.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    }
  });

  it('have licences in production that go with ours', () => {
    expect(inProduction.length).toBeGreaterThan(100);
    const others = inProduction.filter(([, { license = '' }]) => !COMPATIBLE.has(license));
    expect(others.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
  });

  it('need no script at their install in production', () => {
    const scripted = inProduction.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(scripted.map(([place]) => place)).toEqual([SCRIPT_UNNEEDED]);
  });

  it('need no script at their install in the folder of mutants', () => {
    expect(packagesOf(mutantsLock).filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual(
      [],
    );
  });
});

describe('the container', () => {
  const read = (file: string) => readFileSync(path.resolve(__dirname, '..', '..', file), 'utf8');

  it("is built without any package's scripts, and runs as nobody", () => {
    const dockerfile = read('Dockerfile');
    expect(dockerfile).toContain('RUN npm ci --ignore-scripts && npm run build');
    expect(dockerfile.match(/^USER .*$/gm)).toEqual(['USER 65534:65534']);
  });

  it("writes nowhere, and has no right of the machine's", () => {
    const { services } = parse(read('docker-compose.yml')) as {
      services: Record<string, Record<string, unknown>>;
    };
    expect(services['claimline']).toMatchObject({
      read_only: true,
      tmpfs: ['/tmp'],
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(services['claimline']).not.toHaveProperty('volumes');
  });
});
