// Known faults of the packages that users install: `node .ci/audit.mjs`. Ends with 1 if there are any. A registry that does not
// answer such questions proves nothing, which is said and is no failure.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

const { metadata, vulnerabilities = {}, message } = parsed(stdout);
if (metadata === undefined) {
  process.stdout.write(`SKIPPED: the registry tells of no known faults: ${message ?? stderr.trim()}\n`);
} else {
  for (const { name, severity, range, fixAvailable } of Object.values(vulnerabilities))
    process.stdout.write(`${severity}: ${name} ${range}${fixAvailable ? ', mended in a later version' : ''}\n`);
  process.stdout.write(`${metadata.vulnerabilities.total} known faults in ${metadata.dependencies.prod} packages\n`);
  process.exitCode = metadata.vulnerabilities.total > 0 ? 1 : 0;
}
