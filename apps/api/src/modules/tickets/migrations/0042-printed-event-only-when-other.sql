-- As with the printed date: set only where the print names another event. Until now it held whatever was printed.
update tickets.ticket set printed_event = null where printed_event is not null;
