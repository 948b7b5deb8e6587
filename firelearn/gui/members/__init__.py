"""A unit's people, for its administrators: who belongs, who asks to, who learned this week."""
