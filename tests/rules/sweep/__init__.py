"""Who may call what of the API: one table, in a file for each of its areas."""
