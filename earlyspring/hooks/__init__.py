"""Calls of this node to other programs: what happened in the record, told by signed webhooks to hosts that are allowed."""
