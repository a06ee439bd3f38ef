-- Who pays how much under which key never changes once it was told to the gateway; only how it goes does.
revoke update on payments.payment from fullhouse_app;
grant update (state, intent_id, client_secret, charge_id, failure, balance_transaction_id, fee_amount,
  funds_available_on, funds_available_at, polled_at, settled_at) on payments.payment to fullhouse_app;
