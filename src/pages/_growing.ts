import { holidayTable } from '../model/holidays.ts';
import { siteFolder } from '../site/address.ts';
import { readGrowing } from '../site/growing.ts';
import { once } from './_frame.ts';

/** The growing tables of the site folder. */
export const growingTables = once(() => readGrowing(siteFolder()).tables);

/** The holidays by which deadlines are reckoned; null where the site folder has none. */
export const holidays = once(() => holidayTable(growingTables().holidays.rows));
