import { gql, type TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PackDraftOrigin, TakePackMutation, TakePackMutationVariables } from '../../graphql/generated/types.js';
import { SelectField, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { PROBLEM_FIELDS } from '../action-fields.js';
import { useLabel } from '../labels.js';
import { VerbOutcome } from '../verb-outcome.js';
import { refText, type PackRef } from './pack-ref.js';

/** Takes a published pack as a draft of one's own. */
const TAKE_PACK: TypedDocumentNode<TakePackMutation, TakePackMutationVariables> = gql`
  mutation TakePack($input: TakePackInput!) {
    takePack(input: $input) {
      packDraft {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

const words = defineWords('take-pack', {
  title: ['建立草稿', 'Start a draft'],
  ok: ['建立草稿', 'Start the draft'],
  how: ['方式', 'How'],
  VERSIONHint: ['在本单位的政策包上修订，发布为下一版', 'the next version of a pack of your own'],
  COPYHint: ['复制全部参数，另起代码，可从严也可放宽', 'all parameters under a code of your own; stricter or looser'],
  EXTENSIONHint: ['继承原有参数，只能从严；原政策包标明可改的除外', 'inherits everything and may only tighten, but for what is marked overridable'],
  code: ['代码', 'Code'],
  codeHint: ['大写字母、数字、短横线；系统在前面加上贵单位的前缀', 'capitals, digits, hyphens; a prefix of your organisation is put before it'],
  name: ['名称', 'Name'],
});

/** `own`: whether the acting commission made the pack. */
export function TakeDialog({ pack, own, onClose }: { pack: PackRef & { name: string }; own: boolean; onClose: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const navigate = useNavigate();
  const take = useVerb(TAKE_PACK, { refetch: ['PacksPage'] });
  const [origin, setOrigin] = useState<PackDraftOrigin>(own ? 'VERSION' : 'EXTENSION');
  const [shortCode, setShortCode] = useState('');
  const [name, setName] = useState(pack.name);
  const origins: PackDraftOrigin[] = own ? ['VERSION', 'COPY', 'EXTENSION'] : ['EXTENSION', 'COPY'];
  const fresh = origin !== 'VERSION';
  const save = async (): Promise<void> => {
    const done = await take.run({ input: { code: pack.code, version: pack.version, origin, ...(fresh && { shortCode, name }) } });
    const id = done?.takePack.packDraft?.id;
    if (id) await navigate(`/packs/drafts/${id}`);
  };
  const problemAt = (path: string): string | null => take.problems.find((problem) => problem.path === path)?.message ?? null;
  return (
    <FormDialog title={`${t('title')} · ${refText(pack)}`} okText={t('ok')} running={take.running} disabled={fresh && (shortCode === '' || name === '')} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={take} action={t('title')} />
      <SelectField
        label={t('how')}
        hint={t(`${origin}Hint`)}
        value={origin}
        options={origins.map((value) => ({ value, label: label('packDraftOrigin', value) }))}
        onChange={(event) => setOrigin(event.target.value as PackDraftOrigin)}
      />
      {fresh && (
        <>
          <TextField required label={t('code')} hint={t('codeHint')} maxLength={24} value={shortCode} error={problemAt('shortCode')} onChange={(event) => setShortCode(event.target.value.toUpperCase())} />
          <TextField required label={t('name')} maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
        </>
      )}
    </FormDialog>
  );
}
