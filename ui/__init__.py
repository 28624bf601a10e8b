"""What a person meets: the command line, the web page, and every word of both."""
