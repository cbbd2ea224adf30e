import { label, type Label } from './vocabulary.js';

/** A privacy notice in one version; who agreed to an earlier one is asked again (K-11). */
export interface PrivacyNotice {
  readonly version: number;
  readonly title: Label;
  readonly text: readonly Label[];
}

/** On taking the position at a check-in, the version in force first. */
export const locationNotices: readonly [PrivacyNotice, ...PrivacyNotice[]] = [
  {
    version: 1,
    title: label('签到时取一次位置', 'Take the position once at check-in'),
    text: [
      label('只在按下签到时取一次，精确到约 100 米；平时不取，不跟踪。', 'Taken once when you press the button, to about 100 m; never otherwise, no tracking.'),
      label('用途：证明在受援单位出勤。支援医院、受援单位的对口支援办公室和本人可以看到，监管部门看不到。', 'Purpose: to show that you are at the receiver. The two hospitals’ offices and you can see it; those who oversee cannot.'),
      label('满一年后只保留约 10 公里范围。', 'After a year only an area of about 10 km is kept.'),
      label('不同意也可以签到，由受援单位当面确认；可以随时撤回，撤回后不再取位置，已记的出勤不受影响。', 'You can check in without it and have the receiver confirm it in person. You can withdraw at any time: no position is taken any more, attendance already recorded stays.'),
    ],
  },
];
