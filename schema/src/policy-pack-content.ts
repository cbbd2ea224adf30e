import { compareDecimals, sumDecimals } from './decimal-text.js';
import { traitsOf } from './parameters/catalogue.js';
import type { EvaluationScheme } from './parameters/shapes.js';
import { mayMeet, specificityOf } from './policy-condition.js';
import type { Parameter, PolicyPack } from './policy-pack.js';
import { packIssue, type PackIssue } from './policy-pack-issues.js';

/** What the shape alone cannot say: references, doubles, ambiguity, sums. */
export function checkPackContent(pack: PolicyPack): PackIssue[] {
  return [...checkFrame(pack), ...pack.parameters.flatMap((parameter, index) => checkParameter(pack, parameter, index)), ...checkDoubles(pack)];
}

const pathOf = (parameter: Parameter, index: number): string => `parameters[${index}]〈${parameter.key}〉`;

function checkFrame(pack: PolicyPack): PackIssue[] {
  const issues: PackIssue[] = [];
  const { from, to } = pack.valid;
  if (from !== null && to !== null && to < from) issues.push(packIssue('valid.to', to, `不早于 valid.from(${from})的日期`));
  if (pack.extends?.split('@')[0] === pack.code) issues.push(packIssue('extends', pack.extends, '另一个方案的代码'));
  const ids = pack.basis.map((document) => document.id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) issues.push(packIssue(`basis[${index}].id`, id, '不重复的文件标识'));
  });
  return issues;
}

function checkParameter(pack: PolicyPack, parameter: Parameter, index: number): PackIssue[] {
  const path = pathOf(parameter, index);
  const issues: PackIssue[] = [];
  const { many } = traitsOf(parameter.key);
  if (many && parameter.id === undefined) issues.push(packIssue(`${path}.id`, undefined, '本参数每一条的标识'));
  if (!many && parameter.id !== undefined) issues.push(packIssue(`${path}.id`, parameter.id, '不存在(本参数只有一条)'));
  const documents = pack.basis.map((document) => document.id);
  if (parameter.clause !== undefined && !documents.includes(parameter.clause.document)) {
    issues.push(packIssue(`${path}.clause.document`, parameter.clause.document, `basis 中的文件标识:${documents.join('、')}`));
  }
  if (parameter.origin === 'SOURCE' && parameter.clause === undefined) {
    issues.push(packIssue(`${path}.clause`, undefined, '出处(origin 为 SOURCE 时必填)'));
  }
  if (parameter.origin === 'CONVENTION' && ![parameter.ruleId, ...(parameter.alsoRules ?? [])].some((rule) => rule.startsWith('C-'))) {
    issues.push(packIssue(`${path}.ruleId`, parameter.ruleId, '约定编号 C-1…C-19(origin 为 CONVENTION 时)'));
  }
  if (parameter.key === 'eval.scheme') issues.push(...checkScheme(`${path}.value`, parameter.value));
  return issues;
}

/** Two entries of one key that may both hold and are equally specific leave it open which one counts. */
function checkDoubles(pack: PolicyPack): PackIssue[] {
  const issues: PackIssue[] = [];
  pack.parameters.forEach((later, index) => {
    pack.parameters.slice(0, index).forEach((earlier, earlierIndex) => {
      if (earlier.key !== later.key || earlier.id !== later.id) return;
      if (specificityOf(earlier.when) !== specificityOf(later.when) || !mayMeet(earlier.when, later.when)) return;
      issues.push(packIssue(`${pathOf(later, index)}.when`, later.when, `与 parameters[${earlierIndex}] 互斥或更具体的条件`));
    });
  });
  return issues;
}

function checkScheme(path: string, scheme: EvaluationScheme): PackIssue[] {
  const issues = [
    ...checkUnique(`${path}.items`, scheme.items.map((item) => item.code)),
    ...checkUnique(`${path}.grades`, scheme.grades.map((grade) => grade.code)),
    ...checkUnique(`${path}.chain`, scheme.chain.map((step) => step.code)),
  ];
  if (compareDecimals(scheme.scale.max, scheme.scale.min) <= 0) {
    issues.push(packIssue(`${path}.scale.max`, scheme.scale.max, `大于 scale.min(${scheme.scale.min})的数`));
  }
  if (scheme.items.length > 0) {
    const sum = sumDecimals(scheme.items.map((item) => item.weight));
    if (sum !== '1') issues.push(packIssue(`${path}.items`, sum, '权重之和等于 1 的项目'));
  }
  issues.push(...checkGrades(path, scheme));
  if ((scheme.subject === 'INSTITUTION') !== (scheme.of !== undefined)) {
    issues.push(packIssue(`${path}.of`, scheme.of, scheme.subject === 'INSTITUTION' ? '被考核的一方:SUPPORTING 或 RECEIVING' : '不存在(只用于机构考核)'));
  }
  if (scheme.methods !== undefined && scheme.items.length === 0) issues.push(packIssue(`${path}.methods`, scheme.methods, '不存在(没有评分项目)'));
  scheme.chain.forEach((step, index) => {
    const commission = step.party === 'OVERSIGHT';
    if (commission && step.level === null) issues.push(packIssue(`${path}.chain[${index}].level`, null, '监管卫生健康委的级别'));
  });
  return issues;
}

function checkGrades(path: string, scheme: EvaluationScheme): PackIssue[] {
  const issues: PackIssue[] = [];
  const floors = scheme.grades.flatMap((grade, index) => (grade.min === null ? [] : [{ index, min: grade.min }]));
  floors.forEach((floor, position) => {
    const better = floors[position - 1];
    if (better !== undefined && compareDecimals(floor.min, better.min) >= 0) {
      issues.push(packIssue(`${path}.grades[${floor.index}].min`, floor.min, `小于上一等次的下限 ${better.min}`));
    }
  });
  if (!scheme.grades.some((grade) => grade.passes) || scheme.grades.every((grade) => grade.passes)) {
    issues.push(packIssue(`${path}.grades`, scheme.grades.map((grade) => grade.passes), '至少一个合格等次和一个不合格等次'));
  }
  return issues;
}

function checkUnique(path: string, codes: string[]): PackIssue[] {
  return codes.flatMap((code, index) =>
    codes.indexOf(code) === index ? [] : [packIssue(`${path}[${index}].code`, code, '不重复的代码')],
  );
}
