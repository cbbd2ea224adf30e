/** What money is about: who pays, for what, and the posts whose score a result moves. Amounts are whole fen. */
import { label, type Label } from './vocabulary.js';

/** What an entry is for. PERSON goes to a dispatched person, UNIT to the receiver, FUND is money that came in or was set aside. */
export const moneyKinds = {
  SUBSIDY: { ...label('驻点补助', 'Subsidy'), group: 'PERSON' },
  DEDUCTION: { ...label('考核扣减', 'Deduction'), group: 'PERSON' },
  WAGE: { ...label('工资', 'Wage'), group: 'PERSON' },
  BONUS: { ...label('奖金', 'Bonus'), group: 'PERSON' },
  MEDICAL_INSURANCE: { ...label('医疗保险', 'Medical insurance'), group: 'PERSON' },
  PENSION: { ...label('养老保险', 'Pension'), group: 'PERSON' },
  ALLOWANCE: { ...label('津贴', 'Allowance'), group: 'PERSON' },
  TRAVEL: { ...label('交通差旅', 'Travel'), group: 'PERSON' },
  REWARD: { ...label('奖励', 'Reward'), group: 'PERSON' },
  PASS_THROUGH: { ...label('上级经费发放', 'Passed-down funds paid out'), group: 'PERSON' },
  DONATION: { ...label('捐赠', 'Donation'), group: 'UNIT' },
  MATERIAL: { ...label('物资援助', 'Material aid'), group: 'UNIT' },
  PASSED_DOWN: { ...label('上级经费到账', 'Passed-down funds received'), group: 'FUND' },
  BUDGET: { ...label('经费预算', 'Budget'), group: 'FUND' },
} as const satisfies Record<string, Label & { group: 'PERSON' | 'UNIT' | 'FUND' }>;
export type MoneyKind = keyof typeof moneyKinds;

export const moneyPayers = {
  SUPPORTING: label('支援医院', 'Supporting hospital'),
  RECEIVING: label('受援单位', 'Receiving institution'),
  GOVERNMENT: label('政府及主管部门', 'Government'),
};

export const moneySources = {
  EVALUATION: label('考核公布', 'Published result'),
  RECORDED: label('登记', 'Recorded'),
  REVERSAL: label('冲销', 'Reversal'),
};

export const scorePosts = {
  DIRECTOR: label('科主任', 'Director'),
  HEAD_NURSE: label('护士长', 'Head nurse'),
};
