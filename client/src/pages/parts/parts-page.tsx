import { Button } from 'antd';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField, TextArea, TextField } from '../../ui/field.js';
import { FigureStrip } from '../../ui/figure-strip.js';
import { FindingsSummary, FindingsTable } from '../../ui/findings-table.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { ProblemList } from '../../ui/problem-list.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { Seal } from '../../ui/seal.js';
import { CoverageBar } from '../../ui/sparkline.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { StatusTag, type Tone } from '../../ui/status-tag.js';
import { TabLinks } from '../../ui/tabs.js';
import { TileGrid } from '../../ui/tile-grid.js';
import { Timeline } from '../../ui/timeline.js';
import { SampleTable } from './sample-table.js';
import { figures, findings, problems, timeline } from './samples.js';

const tones: [Tone, string][] = [['ok', '合格'], ['info', '签署中 2/3'], ['warn', '临期'], ['bad', '不合格'], ['mute', '未开始']];

function Statuses() {
  return (
    <Panel title="状态" note="形、色、词三者同时出现">
      <Stack>
        {(['tag', 'plain'] as const).map((variant) => (
          <div key={variant} style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
            {tones.map(([tone, word]) => <StatusTag key={word} tone={tone} variant={variant}>{word}</StatusTag>)}
          </div>
        ))}
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 24 }}>
          <Seal name="示例县中医医院" state="SEALED" />
          <Seal name="示例城街道社区卫生服务中心" state="SEALED" />
          <Seal name="示例县人民政府" state="PENDING" />
          <Seal name="示例县人民医院" state="VOID" />
        </div>
        <CoverageBar cells={['OK', 'OK', 'LOW', 'GAP', 'OK', 'NONE']} label="近 6 个月：1 个月力量不足，1 个月缺口" />
      </Stack>
    </Panel>
  );
}

function Forms() {
  const confirm = useConfirm();
  const ask = () =>
    void confirm({ title: '退回考核', object: '2022 年 6 月考核，李文秀', consequence: '支援办的印章作废，受援医院须重新填写并盖章。', okText: '退回', danger: true, reason: { label: '退回理由', hint: '对方会看到' } });
  return (
    <Panel title="控件">
      <Stack>
        <TextField label="协议编号" placeholder="自动生成" hint="可改" />
        <SelectField label="市州" placeholder="请选择" options={[{ value: '1', label: '示例市' }]} />
        <DateField label="时间节点" value="2022-04-05" onValue={() => undefined} />
        <TextArea label="说明" error="请写明理由" />
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          <Button type="primary">提交备案</Button>
          <Button>重新校验</Button>
          <Button disabled>修改得分</Button>
          <Button danger onClick={ask}>退回</Button>
        </div>
      </Stack>
    </Panel>
  );
}

/** Every part once, after the foundations board. */
export function PartsPage() {
  return (
    <>
      <PageHeader
        surface
        crumbs={[{ label: '结对', to: '/parts' }, { label: 'GS-2022-042' }]}
        title="示例市第一医院 → 示例县中医医院"
        tags={<><StatusTag tone="ok" variant="tag">帮扶中</StatusTag><StatusTag tone="info" variant="tag">牵头单位</StatusTag></>}
        sub="示例县 · 2022-04-06 至 2025-04-05 · 方案 示例-2022 v3"
        actions={[
          { key: 'edit', label: '申请调整期限', allowed: true },
          { key: 'file', label: '报备名单', allowed: false, reason: '补充协议还差 1 方盖章' },
          { key: 'seal', label: '盖章', allowed: true, primary: true },
        ]}
        notice={<ReasonStrip title="“报备名单”暂不可用。" ruleId="R-243" clause="卫医政发〔2022〕37号">轮换前须先签年度补充协议，还差 1 方。</ReasonStrip>}
        tabs={<TabLinks label="结对的各部分" tabs={[{ key: 'a', label: '概况', to: '/parts', current: true }, { key: 'b', label: '协议', to: '/parts/b' }, { key: 'c', label: '队伍', to: '/parts/c', count: 2 }]} />}
      />
      <PageBody spaced>
        <FigureStrip label="关键数字" figures={figures} />
        <ProblemList problems={problems} action="提交备案" />
        <Columns aside={<><Statuses /><Panel title="动态"><Timeline label="动态" items={timeline} /></Panel><Panel title="联系人"><KeyValues items={[{ key: 'a', label: '支援方', value: '医务处 周文静' }, { key: 'b', label: '受援方', value: '办公室 杨小梅' }]} /></Panel><Panel title="地区"><TileGrid label="各市结对数" tiles={[1, 4, 7, 9, 15, 19, 0].map((value, i) => ({ key: String(i), label: `示例${i}`, value, to: '/parts', marked: i === 3, selected: i === 5 }))} /></Panel></>}>
          <Panel flush title="资格与编成校验" note="12 条规则" extra={<FindingsSummary rows={findings} />}><FindingsTable label="校验" rows={findings} /></Panel>
          <Panel flush title="列表"><SampleTable /></Panel>
          <Forms />
          <Panel title="没有数据"><EmptyState title="没有逾期的整改">进行中 3 条，最近一条 09-17 到期。</EmptyState></Panel>
          <Panel title="出错"><ErrorState requestId="01J7KQ5T8M-9F3C" onRetry={() => undefined} /></Panel>
          <Panel flush title="加载中"><Skeleton /></Panel>
        </Columns>
      </PageBody>
    </>
  );
}
