"""Operations: methods with arguments, bodies and responses, in a tree of namespaces."""
