"""Who stands or sits where by protocol: functions of an order of rank, not searches. What hosts differ in is a setting."""
