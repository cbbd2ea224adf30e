/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AcceptFilingInput = {
  readonly filingId: string;
  /** Receipt number; given by the platform unless named. */
  readonly receiptNo?: string | null | undefined;
  readonly revision?: number | null | undefined;
};

export type AddPersonInput = {
  /** Taken from the identity number where one is given. */
  readonly bornOn?: string | null | undefined;
  readonly certificateNo?: string;
  readonly clinicalStartedOn?: string | null | undefined;
  readonly department?: string;
  /** 18 characters; kept encrypted, shown masked. */
  readonly idNumber?: string | null | undefined;
  readonly managementStartedOn?: string | null | undefined;
  readonly name: string;
  /** Kept encrypted, shown masked. */
  readonly phone?: string | null | undefined;
  readonly practiceCategory?: PracticeCategory | null | undefined;
  readonly sex: Sex;
  readonly specialty?: string;
  readonly staffCategory: PersonCategory;
  readonly staffNo: string;
  /** Explicit, never read from the title text. */
  readonly titleLevel: TitleLevel;
  readonly titleText?: string;
  readonly workStartedOn?: string | null | undefined;
};

export type AddTeamMemberInput = {
  /** Health check passed. */
  readonly healthy?: boolean | null | undefined;
  /** A member of the own staff without an open assignment. */
  readonly personId: string;
  /** The team's first day unless given. */
  readonly plannedFrom?: string | null | undefined;
  /** The team's last day unless given. */
  readonly plannedTo?: string | null | undefined;
  /** Post at the receiver; a code such as PRESIDENT or VICE_PRESIDENT for a leader. */
  readonly receiverPost?: string | null | undefined;
  /** Revision of the team. */
  readonly revision?: number | null | undefined;
  readonly role: StayRole;
  readonly teamId: string;
  /** Goes of his own will. */
  readonly voluntary?: boolean | null | undefined;
};

export type AdoptAgreementTasksInput = {
  readonly agreementId: string;
};

export type AgreementClauseInput = {
  readonly code: string;
  readonly text: string;
  readonly title: string;
};

export type AgreementFilter = {
  readonly divisionCode?: string | null | undefined;
  readonly kinds?: ReadonlyArray<AgreementKind> | null | undefined;
  /** Took effect after the deadline, or the deadline has passed without effect. */
  readonly late?: boolean | null | undefined;
  /** In signing, and this party has not sealed yet. */
  readonly missingSealOf?: PartyKind | null | undefined;
  readonly pairingId?: string | null | undefined;
  readonly programmeId?: string | null | undefined;
  /** Part of the number or of a party’s name. */
  readonly search?: string | null | undefined;
  readonly states?: ReadonlyArray<AgreementState> | null | undefined;
  readonly year?: number | null | undefined;
};

export type AgreementInput = {
  readonly agreementId: string;
  /** The revision that the caller saw. */
  readonly revision?: number | null | undefined;
};

export type AgreementKind =
  /** 双方协议 */
  | 'BILATERAL'
  /** 主协议 */
  | 'MAIN'
  /** 年度补充协议 */
  | 'SUPPLEMENT';

export type AgreementOrder =
  | 'DEADLINE'
  | 'NEWEST'
  | 'NUMBER';

export type AgreementReasonInput = {
  readonly agreementId: string;
  readonly reason: string;
  /** The revision that the caller saw. */
  readonly revision?: number | null | undefined;
};

export type AgreementState =
  /** 起草中 */
  | 'DRAFT'
  /** 生效 */
  | 'EFFECTIVE'
  /** 已到期 */
  | 'EXPIRED'
  /** 审核中 */
  | 'IN_REVIEW'
  /** 已退回 */
  | 'RETURNED'
  /** 签署中 */
  | 'SIGNING'
  /** 已终止 */
  | 'TERMINATED'
  /** 作废 */
  | 'VOID';

export type AgreementTaskInput = {
  readonly dueOn?: string | null | undefined;
  readonly goal: string;
  readonly indicator: string;
  readonly quantity?: number | null | undefined;
  readonly responsibleDepartment?: string;
  /** The named person. */
  readonly responsiblePerson?: string;
};

export type AssignPairingInput = {
  /** The programme’s last day unless given. */
  readonly endsOn?: string | null | undefined;
  /** The programme’s own mode unless given. */
  readonly mode?: PairingMode | null | undefined;
  readonly programmeId: string;
  readonly receiverUscc: string;
  /** The programme’s first day unless given. */
  readonly startsOn?: string | null | undefined;
  readonly supporterUscc: string;
};

export type AssignmentFilter = {
  /** Division of the receiver; a province or prefecture includes what lies in it. */
  readonly divisionCode?: string | null | undefined;
  /** Arrived and not gone again. */
  readonly onSite?: boolean | null | undefined;
  readonly pairingId?: string | null | undefined;
  readonly programmeId?: string | null | undefined;
  readonly role?: StayRole | null | undefined;
  /** Part of the name, specialty or department. */
  readonly search?: string | null | undefined;
  readonly states?: ReadonlyArray<AssignmentState> | null | undefined;
  readonly teamId?: string | null | undefined;
  readonly titleLevels?: ReadonlyArray<TitleLevel> | null | undefined;
};

export type AssignmentOrder =
  | 'ARRIVED_LAST'
  | 'NAME'
  | 'NAME_DESC'
  | 'NEWEST';

export type AssignmentState =
  /** 已归档 */
  | 'ARCHIVED'
  /** 已到岗 */
  | 'ARRIVED'
  /** 已出发 */
  | 'DEPARTED'
  /** 提前结束 */
  | 'ENDED_EARLY'
  /** 已考核 */
  | 'EVALUATED'
  /** 期满 */
  | 'FINISHED'
  /** 在岗 */
  | 'ON_DUTY'
  /** 请假 */
  | 'ON_LEAVE'
  /** 拟派 */
  | 'PLANNED'
  /** 已移出 */
  | 'REMOVED'
  /** 已培训 */
  | 'TRAINED'
  /** 擅自离岗 */
  | 'UNAUTHORISED_DEPARTURE';

export type AuditEventFilter = {
  /** INSERT, UPDATE, DELETE, LOGIN, PUBLISH and the like. */
  readonly action?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly requestId?: string | null | undefined;
  readonly rowId?: string | null | undefined;
  readonly tableName?: string | null | undefined;
  /** Up to but not including. */
  readonly until?: string | null | undefined;
};

export type ChainParty =
  /** 支援方卫生健康委 */
  | 'OBSERVER'
  /** 监管卫生健康委 */
  | 'OVERSIGHT'
  /** 方案主管卫生健康委 */
  | 'OWNER'
  /** 受援单位 */
  | 'RECEIVING'
  /** 本人 */
  | 'SELF'
  /** 支援医院 */
  | 'SUPPORTING';

export type ChangePasswordInput = {
  readonly newPassword: string;
  readonly presentPassword: string;
};

export type ChangeTaskInput = {
  readonly dueOn?: string | null | undefined;
  readonly indicator?: string | null | undefined;
  readonly quantity?: number | null | undefined;
  readonly responsibleDepartment?: string | null | undefined;
  readonly responsiblePerson?: string | null | undefined;
  readonly revision?: number | null | undefined;
  readonly taskId: string;
  readonly title?: string | null | undefined;
};

export type ChangeTeamInput = {
  readonly name?: string | null | undefined;
  readonly plannedFrom?: string | null | undefined;
  readonly plannedTo?: string | null | undefined;
  readonly revision?: number | null | undefined;
  readonly teamId: string;
};

export type ChangeTeamMemberInput = {
  readonly assignmentId: string;
  readonly healthy?: boolean | null | undefined;
  readonly plannedFrom?: string | null | undefined;
  readonly plannedTo?: string | null | undefined;
  readonly receiverPost?: string | null | undefined;
  /** Takes name, title and experience anew from the employer's staff. */
  readonly refresh?: boolean | null | undefined;
  /** Revision of the assignment. */
  readonly revision?: number | null | undefined;
  readonly role?: StayRole | null | undefined;
  readonly voluntary?: boolean | null | undefined;
};

export type CloseProgrammeInput = {
  readonly programmeId: string;
  readonly reason: string;
  readonly revision?: number | null | undefined;
};

export type CodeInput = {
  /** Six digits of the authenticator app, or a recovery code. */
  readonly code: string;
};

export type ConfirmArrivalInput = {
  readonly arrivedOn: string;
  readonly assignmentId: string;
  readonly revision?: number | null | undefined;
};

export type CorrectEvaluationInput = {
  readonly evaluationId: string;
  readonly reason: string;
  readonly revision?: number | null | undefined;
};

export type CreateProgrammeInput = {
  /** Capital letters, digits and hyphens; pairing codes begin with it. */
  readonly code: string;
  readonly endsOn: string;
  readonly name: string;
  /** Whose commissions over the receiver read along. */
  readonly oversightLevels?: ReadonlyArray<DivisionLevel>;
  /** A published policy pack. */
  readonly packCode: string;
  readonly packVersion: number;
  readonly startsOn: string;
};

export type DivisionLevel =
  /** 市州级 */
  | 'CITY'
  /** 县区级 */
  | 'COUNTY'
  /** 省级 */
  | 'PROVINCE';

export type DraftAgreementInput = {
  readonly kind: AgreementKind;
  readonly pairingId: string;
  readonly year: number;
};

export type EditAgreementInput = {
  readonly agreementId: string;
  /** All clauses, in order; left out, they stay. */
  readonly clauses?: ReadonlyArray<AgreementClauseInput> | null | undefined;
  readonly endsOn?: string | null | undefined;
  readonly goals?: string | null | undefined;
  /** Why a text that was already out for sealing changes. */
  readonly reason?: string | null | undefined;
  readonly representatives?: ReadonlyArray<PartyRepresentativeInput> | null | undefined;
  /** The revision that the editor saw. */
  readonly revision: number;
  readonly startsOn?: string | null | undefined;
  /** All annual tasks, in order; left out, they stay. */
  readonly tasks?: ReadonlyArray<AgreementTaskInput> | null | undefined;
};

export type EditOrganizationInput = {
  readonly beds?: number | null | undefined;
  readonly category?: InstitutionCategory | null | undefined;
  /** Working towards a higher standard. */
  readonly creating?: boolean;
  readonly divisionCode: string;
  readonly grade?: HospitalGrade | null | undefined;
  readonly level?: number | null | undefined;
  readonly military?: boolean;
  readonly name: string;
  readonly organizationId: string;
  /** Base of residency training. */
  readonly residencyBase?: boolean;
  /** The revision that the caller saw. */
  readonly revision?: number | null | undefined;
  readonly servedPopulation?: number | null | undefined;
  readonly shortName?: string | null | undefined;
  readonly standard?: StandardStatus | null | undefined;
};

export type EditPersonInput = {
  readonly bornOn?: string | null | undefined;
  readonly certificateNo?: string | null | undefined;
  readonly clinicalStartedOn?: string | null | undefined;
  readonly department?: string | null | undefined;
  /** Null clears it; left out, it stays. */
  readonly idNumber?: string | null | undefined;
  readonly managementStartedOn?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly personId: string;
  /** Null clears it; left out, it stays. */
  readonly phone?: string | null | undefined;
  readonly practiceCategory?: PracticeCategory | null | undefined;
  readonly revision?: number | null | undefined;
  readonly sex?: Sex | null | undefined;
  readonly specialty?: string | null | undefined;
  readonly staffCategory?: PersonCategory | null | undefined;
  readonly staffNo?: string | null | undefined;
  readonly titleLevel?: TitleLevel | null | undefined;
  readonly titleText?: string | null | undefined;
  readonly workStartedOn?: string | null | undefined;
};

export type EvaluationFilter = {
  readonly assignmentId?: string | null | undefined;
  /** Division of the receiver; a province or prefecture includes what lies in it. */
  readonly divisionCode?: string | null | undefined;
  /** The open step is the acting organisation’s. */
  readonly mine?: boolean | null | undefined;
  readonly pairingId?: string | null | undefined;
  readonly programmeId?: string | null | undefined;
  readonly qualified?: boolean | null | undefined;
  /** Part of the subject or scheme. */
  readonly search?: string | null | undefined;
  /** Without it superseded versions are left out. */
  readonly states?: ReadonlyArray<EvaluationState> | null | undefined;
  readonly subjects?: ReadonlyArray<EvaluationSubject> | null | undefined;
};

export type EvaluationOrder =
  | 'NEWEST'
  | 'PERIOD_LAST'
  | 'TOTAL'
  | 'TOTAL_DESC';

export type EvaluationState =
  /** 生效 */
  | 'EFFECTIVE'
  /** 进行中 */
  | 'OPEN'
  /** 已更正 */
  | 'SUPERSEDED'
  /** 作废 */
  | 'VOID';

export type EvaluationSubject =
  /** 结对 */
  | 'PAIRING'
  /** 个人 */
  | 'PERSON'
  /** 队伍 */
  | 'TEAM';

export type FigureCode =
  /** 协议已生效 */
  | 'AGREEMENTS_EFFECTIVE'
  /** 协议逾期 */
  | 'AGREEMENTS_LATE'
  /** 考核已生效 */
  | 'EVALUATIONS_EFFECTIVE'
  /** 考核进行中 */
  | 'EVALUATIONS_OPEN'
  /** 考核合格 */
  | 'EVALUATIONS_QUALIFIED'
  /** 到岗未确认 */
  | 'EXCLUDED_ARRIVALS'
  /** 作废的考核 */
  | 'EXCLUDED_EVALUATIONS'
  /** 已终止的结对 */
  | 'EXCLUDED_PAIRINGS'
  /** 结对 */
  | 'PAIRINGS'
  /** 帮扶中 */
  | 'PAIRINGS_ACTIVE'
  /** 待启动 */
  | 'PAIRINGS_TO_START'
  /** 待定牵头 */
  | 'PAIRINGS_WITHOUT_LEAD'
  /** 受援单位 */
  | 'RECEIVERS'
  /** 已在帮扶 */
  | 'RECEIVERS_COVERED'
  /** 在岗 */
  | 'STAFF_ON_SITE'
  /** 应在岗 */
  | 'STAFF_PLANNED'
  /** 任务 */
  | 'TASKS'
  /** 任务已完成 */
  | 'TASKS_DONE'
  /** 任务逾期 */
  | 'TASKS_OVERDUE';

export type FigureList =
  /** 协议 */
  | 'AGREEMENTS'
  /** 派驻人员 */
  | 'ASSIGNMENTS'
  /** 考核 */
  | 'EVALUATIONS'
  /** 结对 */
  | 'PAIRINGS'
  /** 受援单位 */
  | 'RECEIVERS'
  /** 任务 */
  | 'TASKS';

export type FilingInput = {
  readonly filingId: string;
  readonly revision?: number | null | undefined;
};

export type FilingState =
  /** 已受理 */
  | 'ACCEPTED'
  /** 已汇总 */
  | 'AGGREGATED'
  /** 待报 */
  | 'PREPARED'
  /** 已接收 */
  | 'RECEIVED'
  /** 已退回 */
  | 'RETURNED'
  /** 已报 */
  | 'SUBMITTED'
  /** 已撤回 */
  | 'WITHDRAWN';

export type FindingEffect =
  | 'BLOCK'
  | 'FLAG'
  | 'NONE';

export type FindingVerdict =
  | 'EXEMPT'
  | 'MET'
  | 'NOT_MET'
  | 'UNKNOWN';

export type FormTeamInput = {
  readonly name: string;
  readonly pairingId: string;
  readonly plannedFrom: string;
  readonly plannedTo: string;
};

export type GroupState =
  /** 已定牵头 */
  | 'LED'
  /** 待定牵头 */
  | 'NEEDS_LEAD'
  /** 单一支援 */
  | 'SINGLE';

export type HospitalGrade =
  /** 甲等 */
  | 'A'
  /** 乙等 */
  | 'B'
  /** 丙等 */
  | 'C'
  /** 未定等 */
  | 'UNDETERMINED';

export type ImportBatchFilter = {
  readonly kind?: ImportKind | null | undefined;
  readonly states?: ReadonlyArray<ImportState> | null | undefined;
};

export type ImportInput = {
  readonly importId: string;
  /** The revision that the caller saw. */
  readonly revision?: number | null | undefined;
};

export type ImportKind =
  /** 机构 */
  | 'INSTITUTION'
  /** 结对 */
  | 'PAIRING'
  /** 人员 */
  | 'STAFF';

export type ImportState =
  /** 待确认 */
  | 'CHECKED'
  /** 已导入 */
  | 'COMMITTED'
  /** 已放弃 */
  | 'DISCARDED'
  /** 已撤销 */
  | 'UNDONE';

export type InstitutionCategory =
  /** 民族医医院 */
  | 'ETHNIC'
  /** 综合医院 */
  | 'GENERAL'
  /** 中西医结合医院 */
  | 'INTEGRATED'
  /** 专科医院 */
  | 'SPECIALTY'
  /** 中医医院 */
  | 'TCM';

export type InstitutionKind =
  /** 社区卫生服务中心 */
  | 'COMMUNITY_CENTRE'
  /** 县级人民政府 */
  | 'COUNTY_GOVERNMENT'
  /** 卫生健康委 */
  | 'HEALTH_COMMISSION'
  /** 医院 */
  | 'HOSPITAL'
  /** 军队医院主管部门 */
  | 'MILITARY_AUTHORITY'
  /** 乡村振兴局 */
  | 'RURAL_BUREAU'
  /** 乡镇卫生院 */
  | 'TOWNSHIP_CENTRE';

export type ItemScoreInput = {
  readonly code: string;
  /** No patient or private data. */
  readonly evidence?: string | null | undefined;
  /** Null clears it. */
  readonly score?: string | null | undefined;
};

export type LoginInput = {
  readonly login: string;
  readonly password: string;
};

export type MarkLeftInput = {
  readonly personId: string;
  readonly revision?: number | null | undefined;
};

export type MarkNoticeReadInput = {
  readonly noticeId: string;
};

export type NameLeadInput = {
  readonly groupId: string;
  /** The group member that becomes the lead hospital. */
  readonly memberId: string;
  /** The group revision that the caller saw. */
  readonly revision?: number | null | undefined;
};

export type NoticeFilter = {
  readonly unread?: boolean | null | undefined;
};

export type OpenEvaluationInput = {
  /** For a scheme that evaluates persons. */
  readonly assignmentId?: string | null | undefined;
  readonly pairingId: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  /** A scheme of the policy pack that the pairing pins. */
  readonly schemeId: string;
  /** For a scheme that evaluates teams. */
  readonly teamId?: string | null | undefined;
};

export type OrganizationFilter = {
  /** A province, city or county of GB/T 2260: everything in its area. */
  readonly divisionCode?: string | null | undefined;
  readonly kinds?: ReadonlyArray<InstitutionKind> | null | undefined;
  /** Part of the name, short name or unified social credit code. */
  readonly search?: string | null | undefined;
  readonly status?: OrganizationStatus | null | undefined;
};

export type OrganizationStatus =
  /** 正常 */
  | 'ACTIVE'
  /** 停用 */
  | 'SUSPENDED';

export type PairingAgreementState =
  /** 起草中 */
  | 'DRAFT'
  /** 生效 */
  | 'EFFECTIVE'
  /** 已到期 */
  | 'EXPIRED'
  /** 审核中 */
  | 'IN_REVIEW'
  /** 未起草 */
  | 'NONE'
  /** 已退回 */
  | 'RETURNED'
  /** 签署中 */
  | 'SIGNING'
  /** 已终止 */
  | 'TERMINATED'
  /** 作废 */
  | 'VOID';

export type PairingContactInput = {
  readonly contactName: string;
  /** The department in charge. */
  readonly dedicatedDepartment: string;
  readonly pairingId: string;
  /** The revision that the caller saw. */
  readonly revision?: number | null | undefined;
};

export type PairingFilter = {
  /** The main agreement took effect after its deadline. */
  readonly agreementLate?: boolean | null | undefined;
  readonly agreementStates?: ReadonlyArray<PairingAgreementState> | null | undefined;
  /** Division of the receiver, or one above it. */
  readonly divisionCode?: string | null | undefined;
  readonly groupStates?: ReadonlyArray<GroupState> | null | undefined;
  /** Only pairings in which the acting organisation is this. */
  readonly party?: Party | null | undefined;
  readonly programmeId?: string | null | undefined;
  readonly receiverCategories?: ReadonlyArray<InstitutionCategory> | null | undefined;
  /** Part of the code or of a party’s name. */
  readonly search?: string | null | undefined;
  readonly states?: ReadonlyArray<PairingState> | null | undefined;
};

export type PairingInput = {
  readonly pairingId: string;
  /** The revision that the caller saw. */
  readonly revision?: number | null | undefined;
};

export type PairingMode =
  /** 巡回 */
  | 'CIRCUIT'
  /** 组团式 */
  | 'GROUP'
  /** 项目 */
  | 'PROJECT'
  /** 远程 */
  | 'REMOTE'
  /** 驻点 */
  | 'STATION';

export type PairingOrder =
  | 'CODE'
  | 'DIVISION'
  | 'ENDS_ON'
  | 'NEWEST'
  | 'RECEIVER'
  | 'SUPPORTER';

export type PairingReasonInput = {
  readonly pairingId: string;
  readonly reason: string;
  /** The revision that the caller saw. */
  readonly revision?: number | null | undefined;
};

export type PairingState =
  /** 帮扶中 */
  | 'ACTIVE'
  /** 已指派 */
  | 'ASSIGNED'
  /** 已完成 */
  | 'COMPLETED'
  /** 草稿 */
  | 'DRAFT'
  /** 已备案 */
  | 'FILED'
  /** 拟结对 */
  | 'PROPOSED'
  /** 已暂停 */
  | 'SUSPENDED'
  /** 已终止 */
  | 'TERMINATED';

export type Party =
  /** 乡村振兴局 */
  | 'COORDINATION'
  /** 县级人民政府 */
  | 'COUNTY_GOVERNMENT'
  /** 支援方卫生健康委 */
  | 'OBSERVER'
  /** 监管卫生健康委 */
  | 'OVERSIGHT'
  /** 主办卫生健康委 */
  | 'OWNER'
  /** 受援单位 */
  | 'RECEIVING'
  /** 本单位 */
  | 'SELF'
  /** 支援医院 */
  | 'SUPPORTING';

export type PartyKind =
  /** 县级人民政府 */
  | 'COUNTY_GOVERNMENT'
  /** 受援单位 */
  | 'RECEIVING'
  /** 支援医院 */
  | 'SUPPORTING';

export type PartyRepresentativeInput = {
  readonly party: PartyKind;
  readonly representative: string;
};

export type PersonCategory =
  /** 行政 */
  | 'ADMIN'
  /** 管理 */
  | 'MANAGER'
  /** 护理 */
  | 'NURSE'
  /** 医师 */
  | 'PHYSICIAN'
  /** 科研 */
  | 'RESEARCHER'
  /** 医技药 */
  | 'TECH';

export type PersonFilter = {
  /** In post and without an open assignment. */
  readonly available?: boolean | null | undefined;
  readonly categories?: ReadonlyArray<PersonCategory> | null | undefined;
  /** Part of the name, staff number, department or specialty. */
  readonly search?: string | null | undefined;
  readonly status?: PersonStatus | null | undefined;
  readonly titleLevels?: ReadonlyArray<TitleLevel> | null | undefined;
};

export type PersonOrder =
  | 'DEPARTMENT'
  | 'DEPARTMENT_DESC'
  | 'NAME'
  | 'NAME_DESC'
  | 'NEWEST'
  | 'STAFF_NO'
  | 'STAFF_NO_DESC';

export type PersonStatus =
  /** 在职 */
  | 'ACTIVE'
  /** 离职 */
  | 'LEFT';

export type PlanTaskInput = {
  readonly dueOn: string;
  readonly indicator?: string;
  readonly pairingId: string;
  readonly quantity?: number | null | undefined;
  readonly responsibleDepartment?: string;
  /** The named person. */
  readonly responsiblePerson?: string;
  readonly title: string;
};

export type PracticeCategory =
  /** 临床 */
  | 'CLINICAL'
  /** 中西医结合 */
  | 'INTEGRATED'
  /** 口腔 */
  | 'STOMATOLOGY'
  /** 中医 */
  | 'TCM';

export type ProgrammeState =
  /** 已结束 */
  | 'CLOSED'
  /** 草稿 */
  | 'DRAFT'
  /** 已发布 */
  | 'PUBLISHED';

export type PublishProgrammeInput = {
  readonly programmeId: string;
  /** The revision that the caller saw. */
  readonly revision?: number | null | undefined;
};

export type ReceiverFilter = {
  /** Whether an active pairing supports it. */
  readonly covered?: boolean | null | undefined;
  /** Division of the receiver, or one above it. */
  readonly divisionCode?: string | null | undefined;
  readonly programmeId?: string | null | undefined;
};

export type RecordProgressInput = {
  readonly happenedOn: string;
  /** No patient or private data. */
  readonly note?: string;
  /** How much was done, in the unit of the indicator. */
  readonly quantity: number;
  readonly revision?: number | null | undefined;
  readonly taskId: string;
};

export type RecordTrainingInput = {
  /** Assignments of those who attended; everybody on the roster unless given. */
  readonly assignmentIds?: ReadonlyArray<string> | null | undefined;
  readonly heldOn: string;
  readonly note?: string;
  readonly organiser: TrainingOrganiser;
  readonly teamId: string;
  /** Topics of the policy pack: POLICY, LAW, PROFESSIONAL … */
  readonly topics: ReadonlyArray<string>;
};

export type RegisterOrganizationInput = {
  readonly beds?: number | null | undefined;
  readonly category?: InstitutionCategory | null | undefined;
  /** Working towards a higher standard. */
  readonly creating?: boolean;
  readonly divisionCode: string;
  readonly grade?: HospitalGrade | null | undefined;
  readonly kind: InstitutionKind;
  readonly level?: number | null | undefined;
  readonly military?: boolean;
  readonly name: string;
  /** Base of residency training. */
  readonly residencyBase?: boolean;
  readonly servedPopulation?: number | null | undefined;
  readonly shortName?: string | null | undefined;
  readonly standard?: StandardStatus | null | undefined;
  /** Unified social credit code, GB 32100-2015. */
  readonly uscc: string;
};

export type RemoveTeamMemberInput = {
  readonly assignmentId: string;
  readonly reason?: string | null | undefined;
  readonly revision?: number | null | undefined;
};

export type ResumeOrganizationInput = {
  readonly organizationId: string;
  readonly revision?: number | null | undefined;
};

export type ReturnEvaluationInput = {
  readonly evaluationId: string;
  readonly reason: string;
  readonly revision?: number | null | undefined;
  /** Code of an earlier step; its seal and all later ones become void. */
  readonly toStep: string;
};

export type ReturnFilingInput = {
  readonly filingId: string;
  readonly reason: string;
  readonly revision?: number | null | undefined;
};

export type ReturnTaskInput = {
  readonly reason: string;
  readonly revision?: number | null | undefined;
  readonly taskId: string;
};

export type RevealPersonInput = {
  readonly personId: string;
  /** Goes to the audit trail, and the person concerned may read it. */
  readonly reason: string;
};

export type RevokeSessionInput = {
  readonly id: string;
};

export type SaveScoresInput = {
  readonly evaluationId: string;
  /** The grade, where the scheme has no items. */
  readonly grade?: string | null | undefined;
  readonly items?: ReadonlyArray<ItemScoreInput>;
  readonly revision?: number | null | undefined;
  /** No patient or private data. */
  readonly summary?: string | null | undefined;
};

export type SealAgreementInput = {
  readonly agreementId: string;
  /** Hash of the content that the signer saw; another one is a conflict. */
  readonly contentHash?: string | null | undefined;
  /** As which party; the acting organisation’s own unless given. */
  readonly party?: PartyKind | null | undefined;
  /** The revision that the caller saw. */
  readonly revision?: number | null | undefined;
};

export type SealState =
  /** 有效 */
  | 'VALID'
  /** 作废 */
  | 'VOID';

export type SealVerdict =
  | 'INVALID'
  | 'UNSEALED'
  | 'VALID'
  | 'VOID';

export type Sex =
  /** 女 */
  | 'F'
  /** 男 */
  | 'M';

export type SignEvaluationInput = {
  readonly evaluationId: string;
  readonly opinion?: string;
  readonly revision?: number | null | undefined;
  /** Code of the step that the signer saw as open. */
  readonly step?: string | null | undefined;
};

export type StandardStatus =
  /** 基本标准 */
  | 'BASIC'
  /** 推荐标准 */
  | 'RECOMMENDED'
  /** 未达标 */
  | 'UNMET';

export type StayRole =
  /** 队长 */
  | 'LEADER'
  /** 队员 */
  | 'MEMBER';

export type StepAction =
  /** 归档 */
  | 'ARCHIVE'
  /** 填写 */
  | 'FILL'
  /** 意见 */
  | 'OPINION'
  /** 审核 */
  | 'REVIEW'
  /** 盖章 */
  | 'STAMP';

export type StepState =
  /** 待处理 */
  | 'OPEN'
  /** 已退回 */
  | 'RETURNED'
  /** 已签署 */
  | 'SIGNED'
  /** 未到 */
  | 'WAITING';

export type SubmitTaskInput = {
  /** No patient or private data. */
  readonly result: string;
  readonly revision?: number | null | undefined;
  readonly taskId: string;
};

export type SuspendOrganizationInput = {
  readonly organizationId: string;
  readonly reason: string;
  readonly revision?: number | null | undefined;
};

export type TaskFilter = {
  /** Division of the receiver; a province or prefecture includes what lies in it. */
  readonly divisionCode?: string | null | undefined;
  /** Waiting for the acting organisation. */
  readonly mine?: boolean | null | undefined;
  /** Past its day and not yet accepted. */
  readonly overdue?: boolean | null | undefined;
  readonly pairingId?: string | null | undefined;
  readonly programmeId?: string | null | undefined;
  /** Part of the title, department or person. */
  readonly search?: string | null | undefined;
  readonly states?: ReadonlyArray<TaskState> | null | undefined;
  readonly year?: number | null | undefined;
};

export type TaskInput = {
  readonly revision?: number | null | undefined;
  readonly taskId: string;
};

export type TaskOrder =
  | 'DUE_FIRST'
  | 'DUE_LAST'
  | 'NEWEST';

export type TaskState =
  /** 已验收 */
  | 'ACCEPTED'
  /** 已关闭 */
  | 'CLOSED'
  /** 已确认 */
  | 'CONFIRMED'
  /** 进行中 */
  | 'IN_PROGRESS'
  /** 待确认 */
  | 'PLANNED'
  /** 已退回 */
  | 'RETURNED'
  /** 待验收 */
  | 'SUBMITTED';

export type TeamFilter = {
  /** Division of the receiver; a province or prefecture includes what lies in it. */
  readonly divisionCode?: string | null | undefined;
  /** State of the newest filing. */
  readonly filingStates?: ReadonlyArray<FilingState> | null | undefined;
  readonly pairingId?: string | null | undefined;
  readonly programmeId?: string | null | undefined;
  /** Part of the name of the team, the supporter or the receiver. */
  readonly search?: string | null | undefined;
  readonly states?: ReadonlyArray<TeamState> | null | undefined;
};

export type TeamInput = {
  readonly revision?: number | null | undefined;
  readonly teamId: string;
};

export type TeamOrder =
  | 'NEWEST'
  | 'PLANNED_FIRST'
  | 'PLANNED_LAST';

export type TeamState =
  /** 已校验 */
  | 'CHECKED'
  /** 已结束 */
  | 'CLOSED'
  /** 已派出 */
  | 'DISPATCHED'
  /** 已备案 */
  | 'FILED'
  /** 组建中 */
  | 'FORMING'
  /** 已交接 */
  | 'HANDED_OVER'
  /** 在岗 */
  | 'ON_SITE';

export type TerminatePairingInput = {
  /** The owner approves although the goal is open. */
  readonly approveOpenGoal?: boolean;
  readonly pairingId: string;
  readonly reason: string;
  /** The revision that the caller saw. */
  readonly revision?: number | null | undefined;
};

export type TitleLevel =
  /** 副高级 */
  | 'DEPUTY_SENIOR'
  /** 中级 */
  | 'INTERMEDIATE'
  /** 初级 */
  | 'JUNIOR'
  /** 无职称 */
  | 'NONE'
  /** 正高级 */
  | 'SENIOR';

export type TodoFilter = {
  readonly kinds?: ReadonlyArray<TodoKind> | null | undefined;
  readonly overdue?: boolean | null | undefined;
};

export type TodoKind =
  /** 任务验收 */
  | 'ACCEPT_TASK'
  /** 到岗确认 */
  | 'CONFIRM_ARRIVAL'
  /** 任务确认 */
  | 'CONFIRM_TASK'
  /** 备案受理 */
  | 'DECIDE_FILING'
  /** 派出队伍 */
  | 'DISPATCH_TEAM'
  /** 协议待起草 */
  | 'DRAFT_AGREEMENT'
  /** 协议起草 */
  | 'EDIT_AGREEMENT'
  /** 名单报备 */
  | 'FILE_ROSTER'
  /** 组建队伍 */
  | 'FORM_TEAM'
  /** 确定牵头 */
  | 'NAME_LEAD'
  /** 发布方案 */
  | 'PUBLISH_PROGRAMME'
  /** 任务返工 */
  | 'REWORK_TASK'
  /** 协议盖章 */
  | 'SEAL_AGREEMENT'
  /** 考核签署 */
  | 'SIGN_EVALUATION';

export type TodoSubject =
  /** 协议 */
  | 'AGREEMENT'
  /** 考核 */
  | 'EVALUATION'
  /** 结对 */
  | 'PAIRING'
  /** 方案 */
  | 'PROGRAMME'
  /** 任务 */
  | 'TASK'
  /** 队伍 */
  | 'TEAM';

export type TrainingOrganiser =
  | 'HEALTH_ADMIN'
  | 'RECEIVING'
  | 'SUPPORTING';

export type FrameCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameCountsQuery = { readonly unreadNoticeCount: number, readonly todos: { readonly totalCount: number } };

export type ViewerFieldsFragment = { readonly permissions: ReadonlyArray<string>, readonly businessNow: string, readonly demo: boolean, readonly user: { readonly id: string, readonly login: string, readonly name: string, readonly mustChangePassword: boolean, readonly lastLoginAt: string | null } | null, readonly memberships: ReadonlyArray<{ readonly organizationId: string, readonly organizationName: string, readonly organizationKind: string, readonly divisionCode: string, readonly divisionLevel: string, readonly position: string, readonly administrative: boolean, readonly roles: ReadonlyArray<{ readonly code: string, readonly zh: string, readonly en: string }> }>, readonly acting: { readonly organizationId: string, readonly organizationName: string, readonly organizationKind: string, readonly divisionCode: string, readonly divisionLevel: string, readonly position: string, readonly administrative: boolean, readonly roles: ReadonlyArray<{ readonly code: string, readonly zh: string, readonly en: string }> } | null, readonly secondFactor: { readonly enrolled: boolean, readonly required: boolean, readonly verifiedAt: string | null } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: ViewerFieldsFragment };

export type VerifySecondFactorMutationVariables = Exact<{
  input: CodeInput;
}>;


export type VerifySecondFactorMutation = { readonly verifySecondFactor: { readonly viewer: ViewerFieldsFragment | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly ruleId: string | null, readonly path: string | null, readonly message: string, readonly fix: string | null, readonly clause: string | null, readonly numbers: unknown }> } };

export type LogoutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogoutMutation = { readonly logout: { readonly problems: ReadonlyArray<{ readonly code: string }> } };

export type ActionFieldsFragment = { readonly name: string, readonly allowed: boolean, readonly reason: string | null };

export type ProblemFieldsFragment = { readonly code: string, readonly ruleId: string | null, readonly path: string | null, readonly message: string, readonly fix: string | null, readonly clause: string | null, readonly numbers: unknown };

export type AgreementPanelFragment = (
  { readonly id: string, readonly kind: AgreementKind, readonly year: number, readonly number: string, readonly versionNo: number, readonly state: AgreementState, readonly late: boolean, readonly overdue: boolean, readonly sealedCount: number, readonly partyCount: number, readonly returnReason: string | null, readonly versions: ReadonlyArray<{ readonly id: string, readonly versionNo: number, readonly byOrgName: string, readonly byName: string, readonly createdAt: string, readonly differences: ReadonlyArray<{ readonly path: string, readonly label: string, readonly before: string | null, readonly after: string | null }> }> }
  & AgreementSealsFragment
);

export type AgreementSealsFragment = { readonly id: string, readonly versionNo: number, readonly state: AgreementState, readonly deadlineOn: string | null, readonly parties: ReadonlyArray<{ readonly id: string, readonly position: number, readonly kind: PartyKind, readonly name: string, readonly representative: string, readonly sealedVersion: number | null, readonly currentSeal: { readonly id: string, readonly byName: string, readonly sealedAt: string, readonly contentHash: string } | null, readonly seals: ReadonlyArray<{ readonly id: string, readonly state: SealState, readonly versionNo: number, readonly voidReason: string | null, readonly voidedAt: string | null }> }> };

export type EvaluationRowFragment = { readonly id: string, readonly subject: EvaluationSubject, readonly subjectName: string, readonly schemeName: string, readonly periodFrom: string, readonly periodTo: string, readonly versionNo: number, readonly displayScore: string | null, readonly total: string | null, readonly gradeName: string | null, readonly qualified: boolean | null, readonly comparisonNote: string | null, readonly effectiveAt: string | null, readonly state: EvaluationState, readonly pairing: { readonly id: string, readonly supporterName: string, readonly receiverName: string } | null, readonly steps: ReadonlyArray<{ readonly id: string, readonly position: number, readonly name: string, readonly state: StepState }> };

export type EvaluationSchemesQueryVariables = Exact<{
  pairingId: string;
}>;


export type EvaluationSchemesQuery = { readonly evaluationSchemes: { readonly schemes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly labelEn: string, readonly subject: EvaluationSubject, readonly rhythm: string, readonly passMark: string | null, readonly fullMarks: string, readonly items: ReadonlyArray<{ readonly code: string, readonly label: string, readonly labelEn: string, readonly weight: string }>, readonly grades: ReadonlyArray<{ readonly code: string, readonly label: string, readonly labelEn: string, readonly min: string | null, readonly passes: boolean }>, readonly steps: ReadonlyArray<{ readonly position: number, readonly code: string, readonly label: string, readonly labelEn: string, readonly party: ChainParty, readonly divisionLevel: DivisionLevel | null, readonly action: StepAction }> }> } };

export type FindingFieldsFragment = { readonly code: string, readonly ruleId: string, readonly clause: string, readonly verdict: FindingVerdict, readonly effect: FindingEffect, readonly label: string, readonly labelEn: string, readonly required: string, readonly actual: string, readonly numbers: unknown, readonly fix: string | null, readonly message: string, readonly path: string, readonly subjectId: string | null };

export type LogLineFragment = { readonly id: string, readonly machine: string, readonly subject: string, readonly action: string, readonly fromState: string, readonly toState: string, readonly orgName: string, readonly byName: string, readonly reason: string | null, readonly at: string };

export type NoticeLineFragment = { readonly id: string, readonly kind: string, readonly title: string, readonly body: string, readonly link: string, readonly readAt: string | null, readonly createdAt: string };

export type PairingChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type PairingChoicesQuery = { readonly pairings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly supporterName: string, readonly receiverName: string }> } };

export type PairingRowFragment = { readonly id: string, readonly code: string, readonly supporterName: string, readonly receiverName: string, readonly receiverDivisionName: string, readonly receiverCategory: InstitutionCategory | null, readonly programmeName: string, readonly state: PairingState, readonly agreementState: PairingAgreementState, readonly agreementLate: boolean, readonly groupState: GroupState, readonly lead: boolean, readonly startsOn: string, readonly endsOn: string, readonly figure: { readonly id: string, readonly plannedStaff: number, readonly onSiteStaff: number, readonly teamState: TeamState | null, readonly tasksTotal: number, readonly tasksDone: number } | null };

export type RuleBookQueryVariables = Exact<{
  code: string;
  version: number;
}>;


export type RuleBookQuery = { readonly policyPack: { readonly code: string, readonly version: number, readonly name: string, readonly nameEn: string, readonly parameters: ReadonlyArray<{ readonly key: string, readonly id: string | null, readonly label: string, readonly labelEn: string, readonly value: string, readonly valueEn: string, readonly condition: string | null, readonly conditionEn: string | null, readonly ruleIds: ReadonlyArray<string>, readonly clauseText: string }> } };

export type TaskRowFragment = { readonly id: string, readonly title: string, readonly indicator: string, readonly quantity: number | null, readonly doneQuantity: number, readonly dueOn: string, readonly overdueDays: number, readonly responsibleDepartment: string, readonly responsiblePerson: string, readonly confirmedBySupporting: boolean, readonly confirmedByReceiving: boolean, readonly state: TaskState, readonly year: number, readonly revision: number, readonly pairing: { readonly id: string, readonly supporterName: string, readonly receiverName: string } | null };

export type MemberFieldsFragment = { readonly id: string, readonly name: string, readonly sex: Sex, readonly staffCategory: PersonCategory, readonly practiceCategory: PracticeCategory | null, readonly department: string, readonly specialty: string, readonly titleLevel: TitleLevel, readonly titleText: string, readonly certificateNo: string, readonly idNumberMasked: string | null, readonly clinicalStartedOn: string | null, readonly workStartedOn: string | null, readonly managementStartedOn: string | null, readonly role: StayRole, readonly receiverPost: string | null, readonly plannedFrom: string, readonly plannedTo: string, readonly arrivedOn: string | null, readonly arrivalConfirmedBy: string | null, readonly healthy: boolean | null, readonly voluntary: boolean | null, readonly personKey: string, readonly state: AssignmentState, readonly revision: number, readonly availableActions: ReadonlyArray<ActionFieldsFragment> };

export type TeamPageFieldsFragment = { readonly id: string, readonly batchNo: number, readonly name: string, readonly plannedFrom: string, readonly plannedTo: string, readonly packCode: string, readonly packVersion: number, readonly checkedAt: string | null, readonly dispatchedOn: string | null, readonly filingState: FilingState | null, readonly headcount: number, readonly arrived: number, readonly state: TeamState, readonly revision: number, readonly pairing: { readonly id: string, readonly code: string, readonly supporterName: string, readonly receiverName: string, readonly receiverCategory: InstitutionCategory | null, readonly receiverDivisionName: string } | null, readonly members: ReadonlyArray<MemberFieldsFragment>, readonly trainings: ReadonlyArray<{ readonly id: string, readonly heldOn: string, readonly organiser: string, readonly topics: ReadonlyArray<string>, readonly attendedKeys: ReadonlyArray<string>, readonly note: string, readonly recordedBy: string }>, readonly filings: ReadonlyArray<{ readonly id: string, readonly routeLabel: string, readonly submittedAt: string, readonly submittedBy: string, readonly late: boolean, readonly deadlineOn: string | null, readonly aggregatedAt: string | null, readonly aggregatedBy: string | null, readonly decidedAt: string | null, readonly decidedBy: string | null, readonly receiptNo: string | null, readonly returnReason: string | null, readonly state: FilingState, readonly revision: number, readonly availableActions: ReadonlyArray<ActionFieldsFragment> }>, readonly findings: ReadonlyArray<FindingFieldsFragment>, readonly readiness: ReadonlyArray<FindingFieldsFragment>, readonly history: ReadonlyArray<LogLineFragment>, readonly availableActions: ReadonlyArray<ActionFieldsFragment> };

export type TeamRowFragment = { readonly id: string, readonly batchNo: number, readonly name: string, readonly state: TeamState, readonly filingState: FilingState | null, readonly plannedFrom: string, readonly plannedTo: string, readonly headcount: number, readonly arrived: number, readonly checkedAt: string | null, readonly pairing: { readonly id: string, readonly code: string, readonly supporterName: string, readonly receiverName: string, readonly receiverDivisionName: string } | null };

export type TodoRowFragment = { readonly id: string, readonly kind: TodoKind, readonly subject: TodoSubject, readonly title: string, readonly context: string, readonly sender: string, readonly createdAt: string, readonly dueOn: string | null, readonly subjectKey: string, readonly pairingKey: string | null };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { readonly changePassword: { readonly problems: ReadonlyArray<{ readonly code: string, readonly ruleId: string | null, readonly path: string | null, readonly message: string, readonly fix: string | null, readonly clause: string | null, readonly numbers: unknown }> } };

export type AgreementTextFragment = (
  { readonly id: string, readonly goals: string, readonly startsOn: string | null, readonly endsOn: string | null, readonly contentHash: string | null, readonly effectiveAt: string | null, readonly revision: number, readonly viewerParties: ReadonlyArray<Party>, readonly clauses: ReadonlyArray<{ readonly code: string, readonly title: string, readonly text: string }>, readonly tasks: ReadonlyArray<{ readonly id: string, readonly position: number, readonly goal: string, readonly indicator: string, readonly quantity: number | null, readonly dueOn: string | null, readonly responsibleDepartment: string, readonly responsiblePerson: string }>, readonly pairing: { readonly id: string, readonly code: string, readonly supporterName: string, readonly receiverName: string, readonly programmeName: string, readonly state: PairingState } | null, readonly availableActions: ReadonlyArray<ActionFieldsFragment> }
  & AgreementPanelFragment
);

export type AgreementPageQueryVariables = Exact<{
  id: string;
}>;


export type AgreementPageQuery = { readonly agreement: AgreementTextFragment };

export type AgreementSealCheckQueryVariables = Exact<{
  id: string;
}>;


export type AgreementSealCheckQuery = { readonly agreementSealCheck: { readonly agreementId: string, readonly verdict: SealVerdict, readonly recordedHash: string | null, readonly contentHash: string, readonly algorithm: string, readonly seals: ReadonlyArray<{ readonly sealId: string, readonly party: PartyKind, readonly orgName: string, readonly sealedAt: string, readonly verdict: SealVerdict, readonly reason: string | null }> } };

export type EditAgreementMutationVariables = Exact<{
  input: EditAgreementInput;
}>;


export type EditAgreementMutation = { readonly editAgreement: { readonly agreement: AgreementTextFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type SubmitAgreementMutationVariables = Exact<{
  input: AgreementInput;
}>;


export type SubmitAgreementMutation = { readonly submitAgreement: { readonly agreement: AgreementTextFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type SealAgreementMutationVariables = Exact<{
  input: SealAgreementInput;
}>;


export type SealAgreementMutation = { readonly sealAgreement: { readonly agreement: AgreementTextFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type ReturnAgreementMutationVariables = Exact<{
  input: AgreementReasonInput;
}>;


export type ReturnAgreementMutation = { readonly returnAgreement: { readonly agreement: AgreementTextFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type VoidAgreementMutationVariables = Exact<{
  input: AgreementReasonInput;
}>;


export type VoidAgreementMutation = { readonly voidAgreement: { readonly agreement: AgreementTextFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type TerminateAgreementMutationVariables = Exact<{
  input: AgreementReasonInput;
}>;


export type TerminateAgreementMutation = { readonly terminateAgreement: { readonly agreement: AgreementTextFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type NudgeAgreementMutationVariables = Exact<{
  input: AgreementInput;
}>;


export type NudgeAgreementMutation = { readonly nudgeAgreement: { readonly agreement: { readonly id: string } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type AgreementsPageQueryVariables = Exact<{
  filter?: AgreementFilter | null | undefined;
  order?: AgreementOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type AgreementsPageQuery = { readonly agreements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly kind: AgreementKind, readonly year: number, readonly versionNo: number, readonly state: AgreementState, readonly late: boolean, readonly overdue: boolean, readonly sealedCount: number, readonly partyCount: number, readonly deadlineOn: string | null, readonly effectiveAt: string | null, readonly pairing: { readonly id: string, readonly supporterName: string, readonly receiverName: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AgreementViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type AgreementViewsQuery = { readonly all: { readonly totalCount: number }, readonly signing: { readonly totalCount: number }, readonly government: { readonly totalCount: number }, readonly late: { readonly totalCount: number } };

export type AssignmentsPageQueryVariables = Exact<{
  filter?: AssignmentFilter | null | undefined;
  order?: AssignmentOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type AssignmentsPageQuery = { readonly assignments: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly role: StayRole, readonly titleText: string, readonly titleLevel: TitleLevel, readonly staffCategory: PersonCategory, readonly specialty: string, readonly plannedFrom: string, readonly plannedTo: string, readonly arrivedOn: string | null, readonly state: AssignmentState, readonly team: { readonly id: string, readonly batchNo: number, readonly name: string, readonly pairing: { readonly id: string, readonly supporterName: string, readonly receiverName: string } | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AuditPageQueryVariables = Exact<{
  filter?: AuditEventFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditPageQuery = { readonly auditEvents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly actor: string | null, readonly action: string, readonly tableName: string, readonly rowId: string, readonly requestId: string, readonly before: unknown, readonly after: unknown }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AuditVerificationQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditVerificationQuery = { readonly auditVerification: { readonly intact: boolean, readonly checked: number, readonly pending: number, readonly lastSeq: number | null, readonly head: string | null, readonly brokenSeq: number | null, readonly brokenEvent: string | null } };

export type EvaluationPageFieldsFragment = { readonly id: string, readonly subject: EvaluationSubject, readonly subjectName: string, readonly schemeId: string, readonly schemeName: string, readonly packCode: string, readonly packVersion: number, readonly periodFrom: string, readonly periodTo: string, readonly versionNo: number, readonly correctionReason: string | null, readonly summary: string, readonly total: string | null, readonly displayScore: string | null, readonly grade: string | null, readonly gradeName: string | null, readonly comparisonNote: string | null, readonly qualified: boolean | null, readonly contentHash: string | null, readonly effectiveAt: string | null, readonly state: EvaluationState, readonly revision: number, readonly assignmentKey: string | null, readonly teamKey: string | null, readonly pairing: { readonly id: string, readonly code: string, readonly supporterName: string, readonly receiverName: string, readonly viewerParties: ReadonlyArray<Party> } | null, readonly items: ReadonlyArray<{ readonly id: string, readonly position: number, readonly code: string, readonly name: string, readonly fullMarks: string, readonly weight: string, readonly score: string | null, readonly weighted: string | null, readonly evidence: string }>, readonly steps: ReadonlyArray<{ readonly id: string, readonly position: number, readonly code: string, readonly name: string, readonly party: ChainParty, readonly divisionLevel: DivisionLevel | null, readonly action: StepAction, readonly seal: boolean, readonly orgName: string | null, readonly opinion: string, readonly signedBy: string | null, readonly signedAt: string | null, readonly returnReason: string | null, readonly state: StepState, readonly seals: ReadonlyArray<{ readonly id: string, readonly orgName: string, readonly byName: string, readonly sealedAt: string, readonly contentHash: string, readonly state: SealState, readonly voidReason: string | null, readonly voidedAt: string | null }> }>, readonly versions: ReadonlyArray<{ readonly id: string, readonly versionNo: number, readonly state: EvaluationState, readonly displayScore: string | null, readonly gradeName: string | null, readonly qualified: boolean | null, readonly correctionReason: string | null, readonly createdAt: string, readonly effectiveAt: string | null }>, readonly history: ReadonlyArray<LogLineFragment>, readonly availableActions: ReadonlyArray<ActionFieldsFragment> };

export type EvaluationPageQueryVariables = Exact<{
  id: string;
}>;


export type EvaluationPageQuery = { readonly evaluation: EvaluationPageFieldsFragment };

export type SaveScoresMutationVariables = Exact<{
  input: SaveScoresInput;
}>;


export type SaveScoresMutation = { readonly saveScores: { readonly evaluation: EvaluationPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type SignEvaluationMutationVariables = Exact<{
  input: SignEvaluationInput;
}>;


export type SignEvaluationMutation = { readonly signEvaluation: { readonly evaluation: EvaluationPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type ReturnEvaluationMutationVariables = Exact<{
  input: ReturnEvaluationInput;
}>;


export type ReturnEvaluationMutation = { readonly returnEvaluation: { readonly evaluation: EvaluationPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type CorrectEvaluationMutationVariables = Exact<{
  input: CorrectEvaluationInput;
}>;


export type CorrectEvaluationMutation = { readonly correctEvaluation: { readonly evaluation: EvaluationPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type EvaluationsPageQueryVariables = Exact<{
  filter?: EvaluationFilter | null | undefined;
  order?: EvaluationOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type EvaluationsPageQuery = { readonly evaluations: { readonly totalCount: number, readonly nodes: ReadonlyArray<EvaluationRowFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type EvaluationViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type EvaluationViewsQuery = { readonly all: { readonly totalCount: number }, readonly mine: { readonly totalCount: number }, readonly open: { readonly totalCount: number }, readonly failed: { readonly totalCount: number } };

export type EvaluationSubjectsQueryVariables = Exact<{
  pairingId: string;
}>;


export type EvaluationSubjectsQuery = { readonly assignments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly titleText: string, readonly specialty: string, readonly arrivedOn: string | null, readonly plannedTo: string, readonly finishedOn: string | null, readonly state: AssignmentState }> }, readonly teams: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly batchNo: number, readonly name: string, readonly plannedFrom: string, readonly plannedTo: string, readonly state: TeamState }> } };

export type OpenEvaluationMutationVariables = Exact<{
  input: OpenEvaluationInput;
}>;


export type OpenEvaluationMutation = { readonly openEvaluation: { readonly evaluation: EvaluationRowFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type ImportFieldsFragment = { readonly id: string, readonly kind: ImportKind, readonly fileName: string, readonly totalRows: number, readonly validRows: number, readonly faultyRows: number, readonly state: ImportState, readonly revision: number, readonly createdBy: string, readonly createdAt: string, readonly committedAt: string | null, readonly undoneAt: string | null, readonly faults: ReadonlyArray<{ readonly row: number, readonly column: string, readonly value: string, readonly code: string, readonly message: string, readonly expected: string | null }>, readonly rows: ReadonlyArray<{ readonly row: number, readonly title: string }>, readonly availableActions: ReadonlyArray<ActionFieldsFragment> };

export type ImportPageQueryVariables = Exact<{
  id: string;
}>;


export type ImportPageQuery = { readonly importBatch: ImportFieldsFragment };

export type CommitImportMutationVariables = Exact<{
  input: ImportInput;
}>;


export type CommitImportMutation = { readonly commitImport: { readonly importBatch: ImportFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type DiscardImportMutationVariables = Exact<{
  input: ImportInput;
}>;


export type DiscardImportMutation = { readonly discardImport: { readonly importBatch: ImportFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type UndoImportMutationVariables = Exact<{
  input: ImportInput;
}>;


export type UndoImportMutation = { readonly undoImport: { readonly importBatch: ImportFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type ImportsPageQueryVariables = Exact<{
  filter?: ImportBatchFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ImportsPageQuery = { readonly importBatches: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ImportKind, readonly fileName: string, readonly totalRows: number, readonly validRows: number, readonly faultyRows: number, readonly state: ImportState, readonly createdBy: string, readonly createdAt: string, readonly committedAt: string | null, readonly undoneAt: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ImportProgrammesQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportProgrammesQuery = { readonly programmes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly code: string }> } };

export type IsDemoQueryVariables = Exact<{ [key: string]: never; }>;


export type IsDemoQuery = { readonly viewer: { readonly demo: boolean } };

export type SignInMutationVariables = Exact<{
  input: LoginInput;
}>;


export type SignInMutation = { readonly login: { readonly problems: ReadonlyArray<{ readonly message: string, readonly fix: string | null }> } };

export type GiveCodeMutationVariables = Exact<{
  input: CodeInput;
}>;


export type GiveCodeMutation = { readonly verifySecondFactor: { readonly problems: ReadonlyArray<{ readonly message: string, readonly fix: string | null }> } };

export type NoticesPageQueryVariables = Exact<{
  filter?: NoticeFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type NoticesPageQuery = { readonly notices: { readonly totalCount: number, readonly nodes: ReadonlyArray<NoticeLineFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type MarkNoticeReadMutationVariables = Exact<{
  input: MarkNoticeReadInput;
}>;


export type MarkNoticeReadMutation = { readonly markNoticeRead: { readonly notice: { readonly id: string, readonly readAt: string | null } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type MarkAllNoticesReadMutationVariables = Exact<{ [key: string]: never; }>;


export type MarkAllNoticesReadMutation = { readonly markAllNoticesRead: { readonly marked: number | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type OrganizationRowFragment = { readonly id: string, readonly kind: InstitutionKind, readonly name: string, readonly shortName: string, readonly uscc: string, readonly divisionCode: string, readonly divisionName: string, readonly level: number | null, readonly grade: HospitalGrade | null, readonly category: InstitutionCategory | null, readonly standard: StandardStatus | null, readonly creating: boolean, readonly military: boolean, readonly residencyBase: boolean, readonly beds: number | null, readonly servedPopulation: number | null, readonly status: OrganizationStatus, readonly suspensionReason: string | null, readonly revision: number, readonly availableActions: ReadonlyArray<ActionFieldsFragment> };

export type OrganizationsPageQueryVariables = Exact<{
  filter?: OrganizationFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganizationsPageQuery = { readonly organizations: { readonly totalCount: number, readonly nodes: ReadonlyArray<OrganizationRowFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type RegisterOrganizationMutationVariables = Exact<{
  input: RegisterOrganizationInput;
}>;


export type RegisterOrganizationMutation = { readonly registerOrganization: { readonly organization: { readonly id: string } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type EditOrganizationMutationVariables = Exact<{
  input: EditOrganizationInput;
}>;


export type EditOrganizationMutation = { readonly editOrganization: { readonly organization: OrganizationRowFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type SuspendOrganizationMutationVariables = Exact<{
  input: SuspendOrganizationInput;
}>;


export type SuspendOrganizationMutation = { readonly suspendOrganization: { readonly organization: OrganizationRowFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type ResumeOrganizationMutationVariables = Exact<{
  input: ResumeOrganizationInput;
}>;


export type ResumeOrganizationMutation = { readonly resumeOrganization: { readonly organization: OrganizationRowFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type OversightPageQueryVariables = Exact<{
  programmeId?: string | null | undefined;
  divisionCode?: string | null | undefined;
}>;


export type OversightPageQuery = { readonly oversight: { readonly asOf: string, readonly path: ReadonlyArray<{ readonly code: string, readonly name: string, readonly level: DivisionLevel }>, readonly figures: ReadonlyArray<{ readonly code: FigureCode, readonly value: number, readonly list: FigureList, readonly filter: unknown }>, readonly excluded: ReadonlyArray<{ readonly code: FigureCode, readonly value: number, readonly list: FigureList, readonly filter: unknown }>, readonly breakdown: ReadonlyArray<{ readonly code: string, readonly name: string, readonly level: DivisionLevel | null, readonly receiverId: string | null, readonly pairings: number, readonly active: number, readonly receivers: number, readonly covered: number, readonly agreementsEffective: number, readonly agreementsLate: number, readonly plannedStaff: number, readonly onSiteStaff: number, readonly tasks: number, readonly tasksDone: number, readonly tasksOverdue: number, readonly evaluationsOpen: number, readonly evaluationsEffective: number }> }, readonly programmes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } };

export type OtherPackQueryVariables = Exact<{
  code: string;
  version: number;
}>;


export type OtherPackQuery = { readonly policyPack: { readonly code: string, readonly version: number, readonly name: string, readonly parameters: ReadonlyArray<PackParameterFieldsFragment> } };

export type PackPageQueryVariables = Exact<{
  code: string;
  version: number;
}>;


export type PackPageQuery = { readonly policyPack: { readonly code: string, readonly version: number, readonly name: string, readonly nameEn: string, readonly issuer: string, readonly hash: string, readonly validFrom: string | null, readonly validTo: string | null, readonly parent: string | null, readonly publishedAt: string, readonly basis: ReadonlyArray<{ readonly title: string, readonly asPrinted: string | null, readonly normalised: string | null, readonly issuers: ReadonlyArray<string>, readonly issuedOn: string | null, readonly note: string | null }>, readonly parameters: ReadonlyArray<PackParameterFieldsFragment> }, readonly policyPacks: ReadonlyArray<{ readonly code: string, readonly version: number, readonly name: string }> };

export type PackParameterFieldsFragment = { readonly key: string, readonly id: string | null, readonly group: string, readonly groupLabel: string, readonly groupLabelEn: string, readonly label: string, readonly labelEn: string, readonly value: string, readonly valueEn: string, readonly condition: string | null, readonly conditionEn: string | null, readonly ruleIds: ReadonlyArray<string>, readonly clauseText: string, readonly origin: string, readonly effect: string, readonly from: string, readonly overridable: boolean, readonly note: string | null };

export type PairingAgreementsQueryVariables = Exact<{
  id: string;
}>;


export type PairingAgreementsQuery = { readonly pairing: { readonly id: string, readonly agreements: ReadonlyArray<(
      { readonly effectiveAt: string | null }
      & AgreementPanelFragment
    )> } };

export type ContactPartyFragment = { readonly id: string, readonly kind: PartyKind, readonly orgId: string, readonly name: string, readonly dedicatedDepartment: string, readonly contactName: string };

export type SetPairingContactMutationVariables = Exact<{
  input: PairingContactInput;
}>;


export type SetPairingContactMutation = { readonly setPairingContact: { readonly pairing: { readonly id: string, readonly revision: number, readonly parties: ReadonlyArray<ContactPartyFragment> } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type PairingEvaluationsQueryVariables = Exact<{
  id: string;
}>;


export type PairingEvaluationsQuery = { readonly pairing: { readonly id: string, readonly viewerParties: ReadonlyArray<Party>, readonly evaluations: ReadonlyArray<EvaluationRowFragment> } };

export type PairingLogQueryVariables = Exact<{
  id: string;
}>;


export type PairingLogQuery = { readonly pairing: { readonly id: string, readonly log: ReadonlyArray<LogLineFragment> } };

export type PairingOverviewQueryVariables = Exact<{
  id: string;
}>;


export type PairingOverviewQuery = { readonly pairing: { readonly id: string, readonly receiverCategory: InstitutionCategory | null, readonly receiverStandard: StandardStatus | null, readonly figure: { readonly id: string, readonly plannedStaff: number, readonly onSiteStaff: number, readonly teamState: TeamState | null, readonly tasksTotal: number, readonly tasksDone: number } | null, readonly parties: ReadonlyArray<ContactPartyFragment>, readonly mainAgreement: AgreementPanelFragment | null, readonly teams: ReadonlyArray<{ readonly id: string, readonly batchNo: number, readonly name: string, readonly plannedFrom: string, readonly plannedTo: string, readonly state: TeamState }>, readonly tasks: ReadonlyArray<{ readonly id: string, readonly title: string, readonly indicator: string, readonly quantity: number | null, readonly doneQuantity: number, readonly dueOn: string, readonly responsibleDepartment: string, readonly responsiblePerson: string, readonly state: TaskState }>, readonly log: ReadonlyArray<LogLineFragment> } };

export type PairingHeaderQueryVariables = Exact<{
  id: string;
}>;


export type PairingHeaderQuery = { readonly pairing: { readonly id: string, readonly code: string, readonly programmeName: string, readonly supporterName: string, readonly receiverName: string, readonly receiverDivisionName: string, readonly startsOn: string, readonly endsOn: string, readonly packCode: string, readonly packVersion: number, readonly lead: boolean, readonly groupState: GroupState, readonly state: PairingState, readonly revision: number, readonly agreementState: PairingAgreementState, readonly viewerParties: ReadonlyArray<Party>, readonly mainAgreement: { readonly id: string } | null, readonly availableActions: ReadonlyArray<ActionFieldsFragment> } };

export type ConfirmPairingMutationVariables = Exact<{
  input: PairingInput;
}>;


export type ConfirmPairingMutation = { readonly confirmPairing: { readonly pairing: { readonly id: string, readonly state: PairingState, readonly revision: number } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type SuspendPairingMutationVariables = Exact<{
  input: PairingReasonInput;
}>;


export type SuspendPairingMutation = { readonly suspendPairing: { readonly pairing: { readonly id: string, readonly state: PairingState, readonly revision: number } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type ResumePairingMutationVariables = Exact<{
  input: PairingReasonInput;
}>;


export type ResumePairingMutation = { readonly resumePairing: { readonly pairing: { readonly id: string, readonly state: PairingState, readonly revision: number } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type CompletePairingMutationVariables = Exact<{
  input: PairingReasonInput;
}>;


export type CompletePairingMutation = { readonly completePairing: { readonly pairing: { readonly id: string, readonly state: PairingState, readonly revision: number } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type TerminatePairingMutationVariables = Exact<{
  input: TerminatePairingInput;
}>;


export type TerminatePairingMutation = { readonly terminatePairing: { readonly pairing: { readonly id: string, readonly state: PairingState, readonly revision: number } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type DraftAgreementMutationVariables = Exact<{
  input: DraftAgreementInput;
}>;


export type DraftAgreementMutation = { readonly draftAgreement: { readonly agreement: { readonly id: string } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type PairingTasksQueryVariables = Exact<{
  id: string;
}>;


export type PairingTasksQuery = { readonly pairing: { readonly id: string, readonly viewerParties: ReadonlyArray<Party>, readonly tasks: ReadonlyArray<TaskRowFragment>, readonly agreements: ReadonlyArray<{ readonly id: string, readonly kind: AgreementKind, readonly year: number, readonly number: string, readonly state: AgreementState, readonly tasks: ReadonlyArray<{ readonly id: string, readonly goal: string }> }> } };

export type PairingTeamsQueryVariables = Exact<{
  id: string;
}>;


export type PairingTeamsQuery = { readonly pairing: { readonly id: string, readonly viewerParties: ReadonlyArray<Party>, readonly teams: ReadonlyArray<TeamRowFragment> } };

export type PairingsPageQueryVariables = Exact<{
  filter?: PairingFilter | null | undefined;
  order?: PairingOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type PairingsPageQuery = { readonly pairings: { readonly totalCount: number, readonly nodes: ReadonlyArray<PairingRowFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PairingViewsQueryVariables = Exact<{
  area?: string | null | undefined;
}>;


export type PairingViewsQuery = { readonly all: { readonly totalCount: number }, readonly unsigned: { readonly totalCount: number }, readonly late: { readonly totalCount: number }, readonly leaderless: { readonly totalCount: number }, readonly divisions: ReadonlyArray<{ readonly code: string, readonly name: string }> };

export type ProgrammeFieldsFragment = { readonly id: string, readonly name: string, readonly code: string, readonly ownerName: string, readonly packCode: string, readonly packVersion: number, readonly packHash: string | null, readonly startsOn: string, readonly endsOn: string, readonly oversightLevels: ReadonlyArray<string>, readonly state: ProgrammeState, readonly publishedAt: string | null, readonly revision: number, readonly pairingCount: number, readonly activePairingCount: number, readonly receiverCount: number, readonly countyCount: number, readonly groupsWithoutLead: number, readonly groups: ReadonlyArray<{ readonly id: string, readonly receiverName: string, readonly receiverCategory: InstitutionCategory | null, readonly state: GroupState, readonly revision: number, readonly members: ReadonlyArray<{ readonly id: string, readonly supporterName: string, readonly pairingCode: string, readonly pairingKey: string, readonly lead: boolean, readonly headcount: number }>, readonly availableActions: ReadonlyArray<ActionFieldsFragment> }>, readonly availableActions: ReadonlyArray<ActionFieldsFragment> };

export type ProgrammePageQueryVariables = Exact<{
  id: string;
}>;


export type ProgrammePageQuery = { readonly programme: ProgrammeFieldsFragment };

export type PublishProgrammeMutationVariables = Exact<{
  input: PublishProgrammeInput;
}>;


export type PublishProgrammeMutation = { readonly publishProgramme: { readonly programme: ProgrammeFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type CloseProgrammeMutationVariables = Exact<{
  input: CloseProgrammeInput;
}>;


export type CloseProgrammeMutation = { readonly closeProgramme: { readonly programme: ProgrammeFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type NameLeadMutationVariables = Exact<{
  input: NameLeadInput;
}>;


export type NameLeadMutation = { readonly nameLead: { readonly programme: ProgrammeFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type AssignPairingMutationVariables = Exact<{
  input: AssignPairingInput;
}>;


export type AssignPairingMutation = { readonly assignPairing: { readonly pairing: { readonly id: string } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type CreateProgrammeMutationVariables = Exact<{
  input: CreateProgrammeInput;
}>;


export type CreateProgrammeMutation = { readonly createProgramme: { readonly programme: { readonly id: string } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type ProgrammesPageQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgrammesPageQuery = { readonly programmes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly code: string, readonly ownerName: string, readonly packCode: string, readonly packVersion: number, readonly startsOn: string, readonly endsOn: string, readonly state: ProgrammeState, readonly pairingCount: number, readonly activePairingCount: number, readonly receiverCount: number, readonly groupsWithoutLead: number }> }, readonly policyPacks: ReadonlyArray<{ readonly code: string, readonly version: number, readonly name: string, readonly nameEn: string, readonly issuer: string, readonly validFrom: string | null, readonly validTo: string | null, readonly parent: string | null }> };

export type ReceiversPageQueryVariables = Exact<{
  filter?: ReceiverFilter | null | undefined;
  area?: string | null | undefined;
}>;


export type ReceiversPageQuery = { readonly receivers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly divisionCode: string, readonly divisionName: string, readonly supporters: ReadonlyArray<string>, readonly pairings: number, readonly active: number }>, readonly divisions: ReadonlyArray<{ readonly code: string, readonly name: string }> };

export type SessionFieldsFragment = { readonly id: string, readonly createdAt: string, readonly lastSeenAt: string, readonly expiresAt: string, readonly secondFactorAt: string | null, readonly address: string, readonly agent: string, readonly current: boolean };

export type SecurityPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SecurityPageQuery = { readonly sessions: ReadonlyArray<SessionFieldsFragment> };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { readonly revokeSession: { readonly sessions: ReadonlyArray<SessionFieldsFragment> | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type EnrolSecondFactorMutationVariables = Exact<{ [key: string]: never; }>;


export type EnrolSecondFactorMutation = { readonly enrolSecondFactor: { readonly secret: string | null, readonly uri: string | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type ConfirmSecondFactorMutationVariables = Exact<{
  input: CodeInput;
}>;


export type ConfirmSecondFactorMutation = { readonly confirmSecondFactor: { readonly recoveryCodes: ReadonlyArray<string>, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type PersonFieldsFragment = { readonly id: string, readonly staffNo: string, readonly name: string, readonly sex: Sex, readonly bornOn: string | null, readonly staffCategory: PersonCategory, readonly practiceCategory: PracticeCategory | null, readonly department: string, readonly specialty: string, readonly titleLevel: TitleLevel, readonly titleText: string, readonly certificateNo: string, readonly workStartedOn: string | null, readonly clinicalStartedOn: string | null, readonly managementStartedOn: string | null, readonly idNumberMasked: string | null, readonly phoneMasked: string | null, readonly status: PersonStatus, readonly revision: number, readonly openAssignment: { readonly id: string, readonly assignmentKey: string, readonly receiverName: string, readonly plannedFrom: string, readonly plannedTo: string } | null, readonly availableActions: ReadonlyArray<ActionFieldsFragment> };

export type StaffPageQueryVariables = Exact<{
  filter?: PersonFilter | null | undefined;
  order?: PersonOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type StaffPageQuery = { readonly persons: { readonly totalCount: number, readonly nodes: ReadonlyArray<PersonFieldsFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type StaffViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffViewsQuery = { readonly all: { readonly totalCount: number }, readonly available: { readonly totalCount: number }, readonly away: { readonly totalCount: number }, readonly left: { readonly totalCount: number } };

export type PersonPageQueryVariables = Exact<{
  id: string;
}>;


export type PersonPageQuery = { readonly person: PersonFieldsFragment };

export type AddPersonMutationVariables = Exact<{
  input: AddPersonInput;
}>;


export type AddPersonMutation = { readonly addPerson: { readonly person: PersonFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type EditPersonMutationVariables = Exact<{
  input: EditPersonInput;
}>;


export type EditPersonMutation = { readonly editPerson: { readonly person: PersonFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type MarkLeftMutationVariables = Exact<{
  input: MarkLeftInput;
}>;


export type MarkLeftMutation = { readonly markLeft: { readonly person: PersonFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type RevealPersonMutationVariables = Exact<{
  input: RevealPersonInput;
}>;


export type RevealPersonMutation = { readonly revealPerson: { readonly idNumber: string | null, readonly phone: string | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type TaskPageFieldsFragment = (
  { readonly result: string | null, readonly returnReason: string | null, readonly createdAt: string, readonly progress: ReadonlyArray<{ readonly id: string, readonly happenedOn: string, readonly quantity: number, readonly note: string, readonly recordedBy: string, readonly createdAt: string }>, readonly history: ReadonlyArray<LogLineFragment>, readonly availableActions: ReadonlyArray<ActionFieldsFragment> }
  & TaskRowFragment
);

export type TaskPageQueryVariables = Exact<{
  id: string;
}>;


export type TaskPageQuery = { readonly task: TaskPageFieldsFragment };

export type ChangeTaskMutationVariables = Exact<{
  input: ChangeTaskInput;
}>;


export type ChangeTaskMutation = { readonly changeTask: { readonly task: TaskPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type ConfirmTaskMutationVariables = Exact<{
  input: TaskInput;
}>;


export type ConfirmTaskMutation = { readonly confirmTask: { readonly task: TaskPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type StartTaskMutationVariables = Exact<{
  input: TaskInput;
}>;


export type StartTaskMutation = { readonly startTask: { readonly task: TaskPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type RecordProgressMutationVariables = Exact<{
  input: RecordProgressInput;
}>;


export type RecordProgressMutation = { readonly recordProgress: { readonly task: TaskPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type SubmitTaskMutationVariables = Exact<{
  input: SubmitTaskInput;
}>;


export type SubmitTaskMutation = { readonly submitTask: { readonly task: TaskPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type AcceptTaskMutationVariables = Exact<{
  input: TaskInput;
}>;


export type AcceptTaskMutation = { readonly acceptTask: { readonly task: TaskPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type ReturnTaskMutationVariables = Exact<{
  input: ReturnTaskInput;
}>;


export type ReturnTaskMutation = { readonly returnTask: { readonly task: TaskPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type CloseTaskMutationVariables = Exact<{
  input: TaskInput;
}>;


export type CloseTaskMutation = { readonly closeTask: { readonly task: TaskPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type TasksPageQueryVariables = Exact<{
  filter?: TaskFilter | null | undefined;
  order?: TaskOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type TasksPageQuery = { readonly tasks: { readonly totalCount: number, readonly nodes: ReadonlyArray<TaskRowFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type TaskViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type TaskViewsQuery = { readonly all: { readonly totalCount: number }, readonly mine: { readonly totalCount: number }, readonly overdue: { readonly totalCount: number }, readonly submitted: { readonly totalCount: number } };

export type PlanTaskMutationVariables = Exact<{
  input: PlanTaskInput;
}>;


export type PlanTaskMutation = { readonly planTask: { readonly task: TaskRowFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type AdoptAgreementTasksMutationVariables = Exact<{
  input: AdoptAgreementTasksInput;
}>;


export type AdoptAgreementTasksMutation = { readonly adoptAgreementTasks: { readonly tasks: ReadonlyArray<TaskRowFragment> | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type AvailableStaffQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type AvailableStaffQuery = { readonly persons: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly staffNo: string, readonly staffCategory: PersonCategory, readonly department: string, readonly specialty: string, readonly titleLevel: TitleLevel, readonly titleText: string, readonly clinicalStartedOn: string | null, readonly managementStartedOn: string | null }> } };

export type WithdrawFilingMutationVariables = Exact<{
  input: FilingInput;
}>;


export type WithdrawFilingMutation = { readonly withdrawFiling: { readonly filing: { readonly id: string } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type AggregateFilingMutationVariables = Exact<{
  input: FilingInput;
}>;


export type AggregateFilingMutation = { readonly aggregateFiling: { readonly filing: { readonly id: string } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type AcceptFilingMutationVariables = Exact<{
  input: AcceptFilingInput;
}>;


export type AcceptFilingMutation = { readonly acceptFiling: { readonly filing: { readonly id: string } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type ReturnFilingMutationVariables = Exact<{
  input: ReturnFilingInput;
}>;


export type ReturnFilingMutation = { readonly returnFiling: { readonly filing: { readonly id: string } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type TeamPageQueryVariables = Exact<{
  id: string;
}>;


export type TeamPageQuery = { readonly team: TeamPageFieldsFragment };

export type CheckTeamMutationVariables = Exact<{
  input: TeamInput;
}>;


export type CheckTeamMutation = { readonly checkTeam: { readonly team: TeamPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type ChangeTeamMutationVariables = Exact<{
  input: ChangeTeamInput;
}>;


export type ChangeTeamMutation = { readonly changeTeam: { readonly team: TeamPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type FileRosterMutationVariables = Exact<{
  input: TeamInput;
}>;


export type FileRosterMutation = { readonly fileRoster: { readonly team: TeamPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type DispatchTeamMutationVariables = Exact<{
  input: TeamInput;
}>;


export type DispatchTeamMutation = { readonly dispatchTeam: { readonly team: TeamPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type RecordTrainingMutationVariables = Exact<{
  input: RecordTrainingInput;
}>;


export type RecordTrainingMutation = { readonly recordTraining: { readonly team: TeamPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type AddTeamMemberMutationVariables = Exact<{
  input: AddTeamMemberInput;
}>;


export type AddTeamMemberMutation = { readonly addTeamMember: { readonly team: TeamPageFieldsFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type ChangeTeamMemberMutationVariables = Exact<{
  input: ChangeTeamMemberInput;
}>;


export type ChangeTeamMemberMutation = { readonly changeTeamMember: { readonly assignment: { readonly id: string } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type RemoveTeamMemberMutationVariables = Exact<{
  input: RemoveTeamMemberInput;
}>;


export type RemoveTeamMemberMutation = { readonly removeTeamMember: { readonly assignment: { readonly id: string } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type ConfirmArrivalMutationVariables = Exact<{
  input: ConfirmArrivalInput;
}>;


export type ConfirmArrivalMutation = { readonly confirmArrival: { readonly assignment: { readonly id: string } | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type TeamsPageQueryVariables = Exact<{
  filter?: TeamFilter | null | undefined;
  order?: TeamOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type TeamsPageQuery = { readonly teams: { readonly totalCount: number, readonly nodes: ReadonlyArray<TeamRowFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type TeamViewsQueryVariables = Exact<{
  area?: string | null | undefined;
}>;


export type TeamViewsQuery = { readonly all: { readonly totalCount: number }, readonly forming: { readonly totalCount: number }, readonly filing: { readonly totalCount: number }, readonly underWay: { readonly totalCount: number }, readonly onSite: { readonly totalCount: number }, readonly divisions: ReadonlyArray<{ readonly code: string, readonly name: string }> };

export type FormTeamMutationVariables = Exact<{
  input: FormTeamInput;
}>;


export type FormTeamMutation = { readonly formTeam: { readonly team: TeamRowFragment | null, readonly problems: ReadonlyArray<ProblemFieldsFragment> } };

export type TodosPageQueryVariables = Exact<{
  filter?: TodoFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type TodosPageQuery = { readonly todos: { readonly totalCount: number, readonly nodes: ReadonlyArray<TodoRowFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type TodoViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type TodoViewsQuery = { readonly workbench: { readonly todoTotal: number, readonly todoCounts: ReadonlyArray<{ readonly kind: TodoKind, readonly count: number, readonly overdue: number }> } };

export type WorkbenchQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkbenchQuery = { readonly workbench: { readonly today: string, readonly todoTotal: number, readonly pairingTotal: number, readonly unreadNotices: number, readonly figures: ReadonlyArray<{ readonly code: FigureCode, readonly value: number, readonly list: FigureList, readonly filter: unknown }>, readonly todos: ReadonlyArray<TodoRowFragment>, readonly dueSoon: ReadonlyArray<TodoRowFragment>, readonly pairings: ReadonlyArray<PairingRowFragment>, readonly notices: ReadonlyArray<NoticeLineFragment> } };
