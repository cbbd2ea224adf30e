import { gql, type TypedDocumentNode } from '@apollo/client';
import type { OrderRectificationsMutation, OrderRectificationsMutationVariables, WithdrawOrdersMutation, WithdrawOrdersMutationVariables } from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';

/** Several orders at once, and all of them taken back. */
export const ORDER_RECTIFICATIONS: TypedDocumentNode<OrderRectificationsMutation, OrderRectificationsMutationVariables> = gql`
  mutation OrderRectifications($input: OrderRectificationsInput!) {
    orderRectifications(input: $input) {
      rectificationOrders {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

export const WITHDRAW_ORDERS: TypedDocumentNode<WithdrawOrdersMutation, WithdrawOrdersMutationVariables> = gql`
  mutation WithdrawOrders($input: WithdrawOrdersInput!) {
    withdrawOrders(input: $input) {
      rectificationOrders {
        id
        state
        withdrawReason
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;
