-- Whether the clock may be moved is the operator's word, given when migrating; the product only moves it.
revoke update on platform.clock from fullhouse_app;
grant update (moved_by) on platform.clock to fullhouse_app;
