"""What every generated SDK shares: models, errors, and the way of one call from arguments to answer."""
