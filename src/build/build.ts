/** The second half of `npm run build`: `tsc` has checked the sources and written their declarations. */
import { bundleClient } from './bundle-client.ts';
import { bundleProgram } from './bundle-program.ts';

await bundleProgram();
await bundleClient();

// The tables are compiled at the first start, which is here, so that the user's first is as quick as all others.
const { createPipeline } = (await import(new URL('../../dist/index.js', import.meta.url).href)) as typeof import('../index.ts');
createPipeline().extract([{ id: 'a', text: 'انسحبت القوات من البلدة.' }]);
