"""Operations: their names, parameters, bodies, responses, security, servers, links, and webhooks."""
