import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  CertificatePageQuery, CertificatePageQueryVariables, CertificatesPageQuery, CertificatesPageQueryVariables, ProposeCertificateMutation, ProposeCertificateMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { FINDING_FIELDS } from '../../modules/finding-rows.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';

export const CERTIFICATES_PAGE: TypedDocumentNode<CertificatesPageQuery, CertificatesPageQueryVariables> = gql`
  query CertificatesPage($filter: CertificateFilter, $after: String) {
    certificates(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        name
        type
        number
        issuedOn
        revokedOn
        state
        sealedBy
        issuers
        verificationCode
        pairing {
          id
          supporterName
          receiverName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

const CERTIFICATE_FIELDS = gql`
  fragment CertificateFields on Certificate {
    id
    name
    type
    number
    packCode
    packVersion
    issuers
    sealedBy
    proposedBy
    proposedOrgName
    issuedOn
    revokedOn
    revokeReason
    reissueReason
    verificationCode
    paper
    state
    revision
    createdAt
    assignmentKey
    pairing {
      id
      supporterName
      receiverName
    }
    evaluation {
      id
      schemeName
      gradeName
    }
    replaces {
      id
      number
    }
    findings {
      ...FindingFields
    }
    history(first: 30) {
      ...LogLine
    }
    availableActions {
      ...ActionFields
    }
  }
  ${FINDING_FIELDS}
  ${LOG_LINE}
  ${ACTION_FIELDS}
`;

export const CERTIFICATE_PAGE: TypedDocumentNode<CertificatePageQuery, CertificatePageQueryVariables> = gql`
  query CertificatePage($id: ID!) {
    certificate(id: $id) {
      ...CertificateFields
    }
  }
  ${CERTIFICATE_FIELDS}
`;

export const PROPOSE_CERTIFICATE: TypedDocumentNode<ProposeCertificateMutation, ProposeCertificateMutationVariables> = gql`
  mutation ProposeCertificate($input: ProposeCertificateInput!) {
    proposeCertificate(input: $input) {
      certificate {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const SEAL_CERTIFICATE = gql`
  mutation SealCertificate($input: SealCertificateInput!) {
    sealCertificate(input: $input) {
      certificate {
        ...CertificateFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CERTIFICATE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const WITHDRAW_CERTIFICATE = gql`
  mutation WithdrawCertificate($input: WithdrawCertificateInput!) {
    withdrawCertificate(input: $input) {
      certificate {
        ...CertificateFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CERTIFICATE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const REVOKE_CERTIFICATE = gql`
  mutation RevokeCertificate($input: RevokeCertificateInput!) {
    revokeCertificate(input: $input) {
      certificate {
        ...CertificateFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CERTIFICATE_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const REISSUE_CERTIFICATE = gql`
  mutation ReissueCertificate($input: ReissueCertificateInput!) {
    reissueCertificate(input: $input) {
      certificate {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;
