import { describe, expect, it } from 'vitest';
import { contentDifferences, contentHash, type AgreementContent } from './agreement-content.js';

const content: AgreementContent = {
  title: '协议书', number: 'GS-1', kind: 'MAIN', year: 2022, startsOn: '2022-04-01', endsOn: '2025-12-31', goals: '二级甲等',
  parties: [{ kind: 'SUPPORTING', orgId: 'a', name: '甲医院', representative: '' }, { kind: 'RECEIVING', orgId: 'b', name: '乙医院', representative: '苏国庆' }],
  clauses: [{ code: 'team', title: '团队派驻', text: '不少于 5 人' }, { code: 'county', title: '保障', text: '统筹经费' }],
  tasks: [{ goal: '胸痛中心', indicator: '通过验收', quantity: null, dueOn: '2022-11-30', responsibleDepartment: '心内科', responsiblePerson: '李秋实' }],
};

describe('content of an agreement', () => {
  it('has one hash whatever the order of members, another for one changed character', () => {
    const turned = Object.fromEntries(Object.entries(content).toReversed()) as unknown as AgreementContent;
    expect(contentHash(turned)).toBe(contentHash(content));
    expect(contentHash({ ...content, goals: '二级甲等。' })).not.toBe(contentHash(content));
    expect(contentHash({ ...content, clauses: content.clauses.toReversed() })).not.toBe(contentHash(content));
  });

  it('shows what changed, was added and was taken out', () => {
    const after: AgreementContent = {
      ...content,
      endsOn: '2024-12-31',
      clauses: [{ code: 'team', title: '团队派驻', text: '不少于 6 人' }, { code: 'copies', title: '份数', text: '各执一份' }],
      tasks: [...content.tasks, { goal: '腹腔镜', indicator: '例数', quantity: 20, dueOn: null, responsibleDepartment: '', responsiblePerson: '' }],
    };
    expect(contentDifferences(content, after)).toEqual([
      { path: 'term', label: '期限', before: '2022-04-01 至 2025-12-31', after: '2022-04-01 至 2024-12-31' },
      { path: 'clauses.team', label: '团队派驻', before: '不少于 5 人', after: '不少于 6 人' },
      { path: 'clauses.county', label: '保障', before: '统筹经费', after: null },
      { path: 'clauses.copies', label: '份数', before: null, after: '各执一份' },
      { path: 'tasks.2', label: '任务 2', before: null, after: '腹腔镜；例数（20）' },
    ]);
    expect(contentDifferences(content, content)).toEqual([]);
  });
});
