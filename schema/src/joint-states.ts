/** States and results of a joint evaluation with the supporters' administrations. */
import { label } from './vocabulary.js';

export const jointStates = {
  INVITED: label('待提意见', 'Opinion awaited'),
  OPINED: label('已提意见', 'Opinion given'),
  CONCLUDED: label('已定结论', 'Concluded'),
  CANCELLED: label('已取消', 'Cancelled'),
};

export const jointResults = {
  QUALIFIED: label('合格', 'Qualified'),
  UNQUALIFIED: label('不合格', 'Not qualified'),
};
