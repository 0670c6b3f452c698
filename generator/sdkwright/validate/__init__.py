"""Runs openapi-spec-validator, and reports its findings at our positions and in our words."""
