// Starts three OpenSearch nodes on this machine, to try and measure with: npm run cluster [-- --measure PASSAGES | --meaning PASSAGES FILE… |
// --build]. Prints SEARCH_URL=… once they are one cluster; ends them all, with what they wrote, on Ctrl-C and SIGTERM. --measure and --meaning ask
// them and this process instead, by words in made-up articles and by meaning in files of SQuADShifts, and end; --build only builds their program.
// Needs Java 17 and Maven.
import { measureCluster } from './bench/cluster.ts';
import { measureMeaning } from './bench/cluster-meaning.ts';
import { buildNode, cannotRun } from './cluster/node-program.ts';
import { startCluster } from './cluster/start-cluster.ts';
import { say } from './tell.ts';

const [flag, passages, ...files] = process.argv.slice(2);
const reason = cannotRun();
if (reason !== null) {
  process.stderr.write(`cluster: ${reason}\n`);
  process.exit(1);
}
if (flag === '--build') await buildNode();
else {
  const cluster = await startCluster();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void cluster.stop().then(() => process.exit(0)));
  if (flag === '--measure') await measureCluster(cluster.urls, Number(passages)).finally(() => cluster.stop());
  else if (flag === '--meaning')
    await measureMeaning(cluster.urls, files, Number(passages)).finally(() => cluster.stop());
  else say(`SEARCH_URL=${cluster.urls.join(',')}`);
}
