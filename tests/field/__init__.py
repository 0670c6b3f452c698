"""What users of API generators reported, each as a small document and what is right."""
