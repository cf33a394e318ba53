"""The commands, a module each with its ``command``, loaded when it is asked for; and what several of them share."""
