import { readFileSync } from 'node:fs';
import type { PageAssets } from './page.ts';

/** From `src/explore/` and from `dist/explore/` alike. */
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The built client (`npm run build` makes it) and the borders. */
export const readAssets = (): PageAssets => ({
  script: read('dist/explore/client.js'),
  style: read('dist/explore/client.css'),
  boundaries: read('gazetteers/boundaries/admin1.topo.json'),
  world: read('gazetteers/boundaries/world.topo.json'),
});
