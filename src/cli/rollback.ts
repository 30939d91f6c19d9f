import { machineFault } from '../publish/fault.ts';
import { BusyError, keptReleases, recover, rollBack } from '../publish/swap.ts';
import { readOptions } from './command.ts';

const help = `npm run rollback -- [--site 폴더] [--out 폴더]

나가 있는 사이트를 바로 앞의 판으로 되돌립니다. 다시 실행하면 그 앞의 판으로 갑니다.
앞의 판은 <폴더>.releases/에 셋까지 있습니다. 물린 판은 남지 않으며, npm run build로 다시 만듭니다.
  --site 폴더  data/site.yaml이 있는 폴더. 없으면 이 저장소.
  --out 폴더   사이트가 있는 곳. 없으면 <사이트 폴더>/dist.
끝내기 값: 0 되돌림, 1 되돌릴 판이 없음, 2 프로그램 잘못 또는 만들기가 실행 중`;

const { out } = readOptions(help);
process.exitCode = attempt();

function attempt(): number {
  const busy = '만들기가 실행 중입니다. 끝난 뒤 다시 실행하세요.';
  try {
    if (recover(out)) throw new BusyError(busy);
    if (!rollBack(out)) {
      console.error(`되돌릴 판이 없습니다: ${out}.releases`);
      return 1;
    }
    console.log(`앞의 판으로 되돌렸습니다: ${out} (남은 판 ${keptReleases(out).length}개)`);
    return 0;
  } catch (error) {
    console.error(error instanceof BusyError ? busy : (machineFault(error) ?? error));
    return 2;
  }
}
