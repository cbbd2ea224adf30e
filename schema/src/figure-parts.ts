/** The code lists that the parts of a figure come from; grades are a pack's own words. */
import type { FigureCode } from './figures.js';
import { recordedActivities } from './activity.js';
import { attendanceMarks } from './presence-states.js';
import { goalFields, pairingStates } from './states.js';
import { titleLevels, type Label } from './vocabulary.js';

export const figureParts: Partial<Record<FigureCode, Readonly<Record<string, Label>>>> = {
  PAIRINGS: pairingStates, STAFF_ON_SITE: titleLevels, STAY_MONTHS: titleLevels, GOALS_OPEN: goalFields, GOALS_REACHED: goalFields,
  ACTIVITIES: recordedActivities, ACTIVITIES_CONFIRMED: recordedActivities, ATTENDANCES: attendanceMarks,
};
