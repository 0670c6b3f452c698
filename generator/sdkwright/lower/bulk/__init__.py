"""Operations that take many items."""
