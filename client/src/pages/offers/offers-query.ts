import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  OffersPageQuery, OffersPageQueryVariables, PublishOfferMutation, PublishOfferMutationVariables, WithdrawOfferMutation, WithdrawOfferMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';

const OFFER_FIELDS = gql`
  fragment OfferFields on SupportOffer {
    id
    orgName
    level
    grade
    divisionName
    lines {
      specialty
      headcount
      titleLevel
      note
    }
    headcount
    note
    publishedAt
    state
    revision
    availableActions {
      ...ActionFields
    }
  }
  ${ACTION_FIELDS}
`;

export const OFFERS_PAGE: TypedDocumentNode<OffersPageQuery, OffersPageQueryVariables> = gql`
  query OffersPage {
    mine: supportOffers(filter: { mine: true }, first: 1) {
      nodes {
        ...OfferFields
      }
    }
    supportOffers(first: 200) {
      nodes {
        ...OfferFields
      }
    }
  }
  ${OFFER_FIELDS}
`;

export const PUBLISH_OFFER: TypedDocumentNode<PublishOfferMutation, PublishOfferMutationVariables> = gql`
  mutation PublishOffer($input: PublishOfferInput!) {
    publishOffer(input: $input) {
      supportOffer {
        ...OfferFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${OFFER_FIELDS}
  ${PROBLEM_FIELDS}
`;

export const WITHDRAW_OFFER: TypedDocumentNode<WithdrawOfferMutation, WithdrawOfferMutationVariables> = gql`
  mutation WithdrawOffer($input: OfferInput!) {
    withdrawOffer(input: $input) {
      supportOffer {
        ...OfferFields
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${OFFER_FIELDS}
  ${PROBLEM_FIELDS}
`;
