import { isParameterKey } from '@jiedui/schema/parameters/catalogue';
import { valueShape } from '@jiedui/schema/parameters/parameter-form';
import { Button } from 'antd';
import { useState } from 'react';
import { usePreferences } from '../../app/preferences.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PackDryRunInput } from '../../graphql/generated/types.js';
import { DryRunResult } from '../../modules/pack/dry-run-result.js';
import { shown, type PackRef } from '../../modules/pack/pack-ref.js';
import { ShapeField } from '../../modules/pack/shape-field.js';
import { Stack } from '../../ui/panel.js';
import { SideDrawer } from '../../ui/side-drawer.js';
import type { Parameter } from './parameter-table.js';

/** "What would change if 80 became 85": another value of one parameter, over the commission's own rows. */
const words = defineWords('try-drawer', {
  title: ['试算 {{parameter}}', 'Dry run: {{parameter}}'],
  now: ['现行 {{value}}', 'now {{value}}'],
  value: ['改为', 'What if'],
  run: ['试算', 'Run'],
  take: ['以此建立草稿', 'Start a draft'],
  start: ['填写要试的取值，然后试算。', 'Give the value to try, then run.'],
});

function Trial({ pack, parameter, onTake }: { pack: PackRef; parameter: Parameter; onTake: () => void }) {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  const [value, setValue] = useState<unknown>(parameter.rawValue);
  const [input, setInput] = useState<PackDryRunInput | null>(null);
  if (!isParameterKey(parameter.key)) return null;
  const run = (): void => setInput({
    packCode: pack.code, packVersion: pack.version, changes: [{ key: parameter.key, id: parameter.id, when: parameter.when, value }],
  });
  return (
    <Stack>
      <p className="muted">{t('now', { value: shown(english, parameter.value, parameter.valueEn) })}</p>
      <form onSubmit={(event) => { event.preventDefault(); run(); }}>
        <Stack>
          <ShapeField label={t('value')} shape={valueShape(parameter.key)} parameterKey={parameter.key} value={value} onValue={setValue} />
          <div>
            <Button type="primary" htmlType="submit">{t('run')}</Button> <Button onClick={onTake}>{t('take')}</Button>
          </div>
        </Stack>
      </form>
      {input ? <DryRunResult key={JSON.stringify(input)} input={input} /> : <p className="muted">{t('start')}</p>}
    </Stack>
  );
}

export function TryDrawer({ pack, parameter, onTake, onClose }: { pack: PackRef; parameter: Parameter; onTake: () => void; onClose: () => void }) {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  return (
    <SideDrawer title={t('title', { parameter: shown(english, parameter.label, parameter.labelEn) })} size={720} onClose={onClose}>
      <Trial pack={pack} parameter={parameter} onTake={onTake} />
    </SideDrawer>
  );
}
