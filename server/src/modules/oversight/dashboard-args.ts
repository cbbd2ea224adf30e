/** Which area and period a dashboard, its trends and its workbook are about. */
import { checkDivisionCode } from '@jiedui/schema/division-code';
import type { Clock } from '../../clock.js';
import { badInput } from '../../graphql/errors.js';
import { businessDay } from '../../policy/calendar.js';
import { openingPeriod, periodOf, type OversightPeriod } from '../../policy/oversight-period.js';
import type { DashboardArgs } from './dashboard.input.js';
import { OversightArea } from './oversight-area.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The period that the arguments mean; without a day the latest of which a day is over. */
export function chosen({ period, on }: DashboardArgs, clock: Clock): OversightPeriod {
  return on ? periodOf(period, on) : openingPeriod(period, businessDay(clock.now()));
}

/** The area that the arguments mean. Throws BAD_INPUT on a malformed division or institution. */
export function areaOf({ programmeId, divisionCode, receiverId }: DashboardArgs): OversightArea {
  if (receiverId && !UUID.test(receiverId)) throw badInput('an institution is named by its id', [{ path: 'receiverId', message: 'is no id' }]);
  return new OversightArea(programmeId ?? null, checkedDivision(divisionCode), receiverId ?? null);
}

/** A division code as the standard writes it, or null; anything else is BAD_INPUT. */
export function checkedDivision(divisionCode: string | null | undefined): string | null {
  if (divisionCode === null || divisionCode === undefined) return null;
  const check = checkDivisionCode(divisionCode);
  if (!check.ok) throw badInput(check.message, [{ path: 'divisionCode', message: check.message }]);
  return check.value;
}
