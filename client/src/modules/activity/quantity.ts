import { activityUnits, type RecordedActivity } from '@jiedui/schema/activity';
import { useBilingual } from '../../app/words.js';

/** The unit of a type's quantity, and a quantity with it: "12 床". */
export function useQuantity(): { unit: (type: RecordedActivity) => string; text: (type: RecordedActivity, quantity: number) => string } {
  const say = useBilingual();
  const unit = (type: RecordedActivity): string => say(activityUnits[type]);
  return { unit, text: (type, quantity) => `${quantity} ${unit(type)}` };
}
