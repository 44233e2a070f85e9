import type { ExplorerData } from '../model.ts';
import { startExplorer } from './app.ts';
import type { Boundaries } from './map.ts';

/** Takes an embedded JSON out of the page; the tree need not hold the long text any longer. */
function take<T>(id: string): T {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no #${id}.`);
  element.remove();
  return JSON.parse(element.textContent) as T;
}

startExplorer(take<ExplorerData>('data'), {
  admin: take<Boundaries['admin']>('boundaries'),
  world: take<Boundaries['world']>('world'),
});
