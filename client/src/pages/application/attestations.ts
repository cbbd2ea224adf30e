import { defineWords, useWords } from '../../app/words.js';

/** What a department may attest; the codes are those of the policy packs' parameter `elig.attestations`. */
const words = defineWords('attestations', {
  ETHICS: ['政治素质与医德', 'Ethics'],
  SKILL: ['业务知识与技能', 'Knowledge and skill'],
  EXPERIENCE: ['临床经验', 'Clinical experience'],
  TEAMWORK: ['团队协作与沟通', 'Teamwork and communication'],
  ADAPTABILITY: ['适应能力与抗压能力', 'Adaptability and stress tolerance'],
  PRIMARY_CARE: ['适应基层工作环境', 'Fit for primary care'],
  MANAGEMENT: ['管理能力', 'Management ability'],
  GUIDANCE: ['能够指导工作', 'Able to guide'],
});

/** Every code with its word. */
export function useAttestations(): { code: string; label: string }[] {
  const t = useWords(words);
  return words.keys.map((code) => ({ code, label: t(code) }));
}
