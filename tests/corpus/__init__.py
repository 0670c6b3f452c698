"""Every document of a folder, generated and looked at: `make corpus CORPUS=folder`."""
