import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import { connectionOf, payloadOf } from '../../graphql/page.js';
import { change, list, row, rows, type Change, type Planned } from '../../read/planned.js';
import { OversightArea, PairingArea } from '../oversight/oversight-area.js';
import { GoalVerdict, PairingEffect } from './effect.js';
import { effectSql } from './effect.query.js';
import { CorrectIndicatorInput, IndicatorFilter, RecordIndicatorInput, WithdrawIndicatorInput } from './indicator.input.js';
import { correctIndicator, recordIndicator, withdrawIndicator } from './indicator.service.js';
import { ReceiverIndicator } from './receiver-indicator.js';

const ReceiverIndicatorConnection = connectionOf('ReceiverIndicator', () => ReceiverIndicator);
const ReceiverIndicatorPayload = payloadOf('ReceiverIndicator', () => ReceiverIndicator);

@Resolver()
export class EffectResolver {
  @Query(() => PairingEffect, { description: 'What a pairing has brought about by what is recorded, against the year before it.' })
  pairingEffect(@Arg('pairingId', () => ID) pairingId: string): Planned {
    return row(PairingEffect, effectSql(new PairingArea(null, parseKey(pairingId))));
  }

  @Query(() => [GoalVerdict], { description: 'What the goals of the pack say of every pairing in a programme, by receiver.' })
  goalVerdicts(@Arg('programmeId', () => ID) programmeId: string): Planned {
    return rows(GoalVerdict, effectSql(new OversightArea(programmeId, null)));
  }

  @Query(() => ReceiverIndicatorConnection, { description: 'What a receiver reported, the newest year first.' })
  receiverIndicators(
    @Arg('filter', () => IndicatorFilter) filter: IndicatorFilter,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const { indicators, states, year } = filter;
    const pairing = parseKey(filter.pairingId);
    return list(ReceiverIndicator, {
      where: [
        (t) => sql`${t}.pairing_id = ${pairing.id}`,
        indicators && ((t) => sql`${t}.indicator = any(${indicators})`),
        states && ((t) => sql`${t}.state = any(${states})`),
        year && ((t) => sql`${t}.year = ${year}`),
      ],
      order: [{ by: 'year', direction: 'desc' }, { by: 'indicator' }, { by: 'subject' }, { by: 'createdAt', direction: 'desc' }],
      first,
      after,
      scopes: [pairing.scopeId],
    });
  }

  @Mutation(() => ReceiverIndicatorPayload, { description: 'The receiver puts down a figure of a year with its source.' })
  recordIndicator(@Arg('input', () => RecordIndicatorInput) input: RecordIndicatorInput): Change {
    const pairing = parseKey(input.pairingId);
    return change([pairing.scopeId], async (tx) => ({ keys: { receiverIndicator: await recordIndicator(tx, pairing, input) } }));
  }

  @Mutation(() => ReceiverIndicatorPayload, { description: 'A new figure in the place of a wrong one, which stays with the reason; the payload shows the new one.' })
  correctIndicator(@Arg('input', () => CorrectIndicatorInput) input: CorrectIndicatorInput): Change {
    const key = parseKey(input.indicatorId);
    return change([key.scopeId], async (tx) => ({ keys: { receiverIndicator: await correctIndicator(tx, key, input) } }));
  }

  @Mutation(() => ReceiverIndicatorPayload)
  withdrawIndicator(@Arg('input', () => WithdrawIndicatorInput) input: WithdrawIndicatorInput): Change {
    const key = parseKey(input.indicatorId);
    return change([key.scopeId], async (tx) => {
      await withdrawIndicator(tx, key, input);
      return { keys: { receiverIndicator: key } };
    });
  }
}
