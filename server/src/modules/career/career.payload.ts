import { Field, ObjectType } from 'type-graphql';
import { connectionOf, payloadOf, Problem } from '../../graphql/page.js';
import { ArchiveEntry } from './archive-entry.js';
import { AttendedTraining } from './attended-training.js';
import { Certificate } from './certificate.js';
import { Commendation } from './commendation.js';
import { FraudCase } from './fraud-case.js';
import { PromotionCase } from './promotion-case.js';
import { ServiceRecord } from './service-record.js';

export const ServiceRecordConnection = connectionOf('ServiceRecord', () => ServiceRecord);
export const ServiceRecordPayload = payloadOf('ServiceRecord', () => ServiceRecord);
export const CertificateConnection = connectionOf('Certificate', () => Certificate);
export const CertificatePayload = payloadOf('Certificate', () => Certificate);
export const PromotionCaseConnection = connectionOf('PromotionCase', () => PromotionCase);
export const PromotionCasePayload = payloadOf('PromotionCase', () => PromotionCase);
export const FraudCaseConnection = connectionOf('FraudCase', () => FraudCase);
export const FraudCasePayload = payloadOf('FraudCase', () => FraudCase);
export const CommendationConnection = connectionOf('Commendation', () => Commendation);
export const CommendationPayload = payloadOf('Commendation', () => Commendation);
export const ArchiveEntryConnection = connectionOf('ArchiveEntry', () => ArchiveEntry);
export const AttendedTrainingConnection = connectionOf('AttendedTraining', () => AttendedTraining);
export const AttendedTrainingPayload = payloadOf('AttendedTraining', () => AttendedTraining);

/** Of an entry that was taken back: there is no row to show. */
@ObjectType()
export class EntryRemovedPayload {
  @Field(() => Boolean, { nullable: true })
  removed!: boolean | null;

  @Field(() => [Problem])
  problems!: Problem[];
}
